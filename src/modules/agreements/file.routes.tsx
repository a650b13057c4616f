import type { Context } from 'hono'
import { pdfFile } from '../../platform/documents/index.ts'
import { found } from '../../platform/errors.ts'
import { slugOf } from '../../platform/slug.ts'
import type { Web } from '../../platform/web.tsx'
import type { Partnership } from '../partnerships/index.ts'
import type { Agreement } from './agreement.ts'
import { writeAgreement } from './written-agreement.ts'

/** What was put to signing last, with the signatures that it has now. */
export async function answerAgreementFile(
	c: Context<Web>,
	{ agreement, partnership }: { agreement: Agreement; partnership: Partnership },
) {
	const edition = found(agreement.editions[0])
	return c.body(await pdfFile(writeAgreement(agreement, edition, partnership)), 200, {
		'content-type': 'application/pdf',
		'content-disposition': `attachment; filename="${slugOf(edition.title)}.pdf"`,
		'cache-control': 'private, no-cache',
	})
}
