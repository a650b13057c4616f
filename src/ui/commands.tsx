/** What scrolls must be reached with the keyboard, too. */
const asScroller = { tabIndex: 0, role: 'region' } as const

/** Lines for a terminal, to be copied as they are; long ones scroll. */
export function Commands({ label, lines }: { label: string; lines: readonly string[] }) {
	return (
		<pre class="commands" {...asScroller} aria-label={label}>
			<code>{lines.join('\n')}</code>
		</pre>
	)
}
