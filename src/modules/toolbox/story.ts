import type { Db } from '../../platform/database.ts'
import type { Language } from '../../platform/i18n.ts'
import type { Id } from '../../platform/id.ts'

/** Somebody who built with the measure, told elsewhere. */
export type Story = {
	title: string
	href: string
	language: string
	/** `Hobro, Mariagerfjord` */
	where: string
	/** What made it possible there. */
	enabledBy: string
}

/** The cases come after the toolbox, which does not know them; `app.tsx` hands them over. */
export type ListStories = (db: Db, measureId: Id<'libraryItem'>, language: Language) => Promise<Story[]>
