/** What schema.org calls a thing. Undefined values and empty texts are left out, as nobody would know what they say. */
export type Thing = { '@type': string; [property: string]: Value }
type Value = string | number | boolean | undefined | Node | readonly Value[]
type Node = { [property: string]: Value }

/** JSON-LD for those who read pages by machine. A block of data: no browser runs it, so the script policy does not stop it. */
export function StructuredData({ things }: { things: readonly Thing[] }) {
	return (
		<>
			{things.map((thing, index) => (
				<script
					key={index}
					type="application/ld+json"
					dangerouslySetInnerHTML={{ __html: jsonInHtml({ '@context': 'https://schema.org', ...thing }) }}
				/>
			))}
		</>
	)
}

/** Whatever a title holds, it can neither end the element nor begin a comment in it. */
export function jsonInHtml(value: unknown): string {
	return JSON.stringify(value, withoutNothing).replaceAll('<', '\\u003c').replaceAll('>', '\\u003e')
}

function withoutNothing(_: string, value: unknown): unknown {
	return value === '' ? undefined : value
}
