import type { Language } from '../../platform/i18n.ts'
import { fileMeta, fileUrl } from '../files/index.ts'
import type { Paper } from '../meetings/index.ts'
import type { Filed } from './material.ts'

/** Material whose file went away between two questions to the database is no paper. */
export function paperOf(language: Language, { id, itemId, title, url, file }: Filed): Paper[] {
	if (url !== '') return [{ id, itemId, title, href: url, kind: 'link', meta: new URL(url).hostname }]
	return file ? [{ id, itemId, title, href: fileUrl(file), kind: 'file', meta: fileMeta(language, file) }] : []
}
