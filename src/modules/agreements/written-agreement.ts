import { type Block, blocksOf, type WrittenDocument } from '../../platform/documents/index.ts'
import { HOME_TIME_ZONE } from '../../platform/clock.ts'
import { formatDate, formatDay, plural } from '../../platform/i18n.ts'
import type { Partnership } from '../partnerships/index.ts'
import type { Agreement, Edition } from './agreement.ts'
import { words } from './messages.ts'

/** The newest edition as a file: its words, who has signed them, and with what reservation. */
export function writeAgreement(agreement: Agreement, edition: Edition, partnership: Partnership): WrittenDocument {
	const { language } = agreement
	const { document, text } = words(language)
	const { title, clauses, expiresOn, noticeMonths, putAt, signatures } = edition
	const until = expiresOn === null ? text.withoutEnd : text.until(formatDay(language, expiresOn))
	const notice = noticeMonths === 0 ? text.atOnce : plural(language, noticeMonths, text.months)
	const term = [`${text.lasts}: ${until}. ${text.notice}: ${notice}.`]
	const latest = signatures.at(-1)
	return {
		language,
		title,
		publisher: partnership.name,
		changedAt: latest?.signedAt ?? putAt,
		words: document,
		blocks: [
			{ kind: 'paragraph', text: [document.edition(edition.number, formatDate(language, putAt, HOME_TIME_ZONE))] },
			...clauses.flatMap(({ title: heading, body }, index): Block[] => [
				{ kind: 'heading', level: 1, text: `${index + 1}. ${heading}` },
				...blocksOf(body),
			]),
			{ kind: 'paragraph', text: term },
			{ kind: 'heading', level: 1, text: text.signatures },
			...signatureBlocks(agreement, edition),
		],
		sources: [],
	}
}

function signatureBlocks({ language }: Agreement, { signatures }: Edition): Block[] {
	const { text } = words(language)
	if (signatures.length === 0) return [{ kind: 'paragraph', text: [text.nobodySigned] }]
	return [
		{
			kind: 'table',
			caption: text.signatures,
			head: [text.party, text.signer, text.signedOn, text.reservation],
			rows: signatures.map(({ partyName, name, mandate, signedAt, reservation }) => [
				[partyName],
				[`${name}, ${mandate}`],
				[formatDate(language, signedAt, HOME_TIME_ZONE)],
				[reservation === '' ? text.none : reservation],
			]),
		},
	]
}
