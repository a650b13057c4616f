import type { Language } from '../../platform/i18n.ts'
import type { Consultation, ConsultationInput } from './consultation.ts'
import { words } from './messages.ts'
import { passageKey, passagesOf } from './passages.ts'

type About = Pick<ConsultationInput, 'passageKind' | 'passageId'>

/** What somebody wrote about, as it is called in the words that were put to consultation. */
export function passageTitle(
	language: Language,
	{ content }: Pick<Consultation, 'content'>,
	{ passageKind: kind, passageId: id }: About,
): string {
	const key = passageKey({ kind, id })
	const title = passagesOf(content).find((one) => one.key === key)?.title ?? ''
	return title === '' ? words(language).form.whole : title
}
