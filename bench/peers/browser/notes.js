// Chromium has no notes at the foot of a page: they stand at the end, with their marks in the text.
const notes = document.createElement("section")
notes.className = "notes"
for (const note of document.querySelectorAll(".note")) {
  const call = document.createElement("a")
  call.className = "note-call"
  call.href = "#" + note.id
  call.textContent = note.dataset.mark
  note.replaceWith(call)
  notes.append(note)
}
if (notes.children.length) document.querySelector("main").append(notes)
