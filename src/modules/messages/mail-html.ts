/** The one look of a mail: its words, nothing to load, links that can be clicked. */
export function mailHtml(subject: string, text: string): string {
	const paragraphs = text.trim().split(/\n{2,}/)
	const body = paragraphs
		.map((p) => `<p style="margin:0 0 1em">${link(escape(p)).replaceAll('\n', '<br>')}</p>`)
		.join('\n')
	return `<!doctype html><html><head><meta charset="utf-8"><title>${escape(subject)}</title></head>
<body style="margin:0;padding:24px;font:16px/1.5 system-ui,sans-serif;color:#14211d;background:#ffffff"><div style="max-width:600px">
${body}
</div></body></html>`
}

function escape(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

function link(html: string): string {
	return html.replace(/https?:\/\/[^\s<]+[^\s<.,;:!?)]/g, (url) => `<a href="${url}" style="color:#1f4f9c">${url}</a>`)
}
