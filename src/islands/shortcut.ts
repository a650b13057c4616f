/** Ctrl K (or ⌘ K) leads to the field that names the key. */
addEventListener('keydown', (event) => {
	if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return
	const field = document.querySelector<HTMLElement>(`[data-shortcut="${CSS.escape(event.key)}"]`)
	if (!field) return
	event.preventDefault()
	field.focus()
})
