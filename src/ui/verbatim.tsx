/** Words for machines, letter by letter as they were sent or must be copied. */
export function Verbatim({ text, label }: { text: string; label: string }) {
	return (
		<figure class="verbatim" aria-label={label}>
			<pre>
				<code>{text}</code>
			</pre>
		</figure>
	)
}
