import { catalogue, type Language } from '../../platform/i18n.ts'
import type { MeetingItem } from '../meetings/index.ts'
import { da } from './messages.da.ts'
import { en } from './messages.en.ts'
import { nl } from './messages.nl.ts'

export const words = catalogue({ da, nl, en })

export type Reason = keyof ReturnType<typeof words>['reasons']

/** In a mail a case is called a case: whose it is and what it asks stays on the page, behind the door. */
export function itemTitle(language: Language, { kind, title }: Pick<MeetingItem, 'kind' | 'title'>): string {
	return kind === 'case' ? words(language).mails.materialMail.case : title
}
