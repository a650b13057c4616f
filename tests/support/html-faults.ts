import { HtmlValidate } from 'html-validate'

/** By the standard of HTML (https://html.spec.whatwg.org), as html-validate reads it; nothing is an empty list. */
const validator = new HtmlValidate({
	root: true,
	extends: ['html-validate:standard'],
})

export async function htmlFaultsOf(html: string): Promise<string[]> {
	const { results } = await validator.validateString(html)
	return results.flatMap(({ messages, source }) =>
		messages.map(({ ruleId, message, offset, size }) => {
			const around = (source ?? '').slice(Math.max(0, offset - 60), offset + size + 60).replaceAll(/\s+/g, ' ')
			return `${ruleId}: ${message} … ${around}`
		}),
	)
}
