"""The preview: a brief's pages in the browser, with every text to be pointed at and edited."""
