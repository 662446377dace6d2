// Paged.js begins by itself; this tells the printer that it is done.
window.PagedConfig = { after: () => { window.printable = true } }
