export const da = {
	programmes: 'Programmer',
	home: 'Forside',
	rooms: { news: 'Nyheder', publication: 'Publikationer', page: 'Sider' },
	none: { news: 'Ingen nyheder endnu', publication: 'Ingen publikationer endnu' },
	published: (on: string) => `Udgivet ${on}`,
	updated: (on: string) => `Opdateret ${on}`,
	facts: { authors: 'Udgivet af', year: 'År', language: 'Sprog', licence: 'Rettigheder' },
	languages: { da: 'Dansk', nl: 'Nederlandsk', en: 'Engelsk' },
	licences: {
		'cc-by-4.0': 'CC BY 4.0: må bruges, når kilden nævnes',
		'cc-by-sa-4.0': 'CC BY-SA 4.0: må bruges og deles på samme vilkår',
		'cc-by-nc-4.0': 'CC BY-NC 4.0: må bruges, men ikke sælges',
		'cc0-1.0': 'CC0: må bruges frit',
		reserved: 'Alle rettigheder forbeholdt',
	},
	edit: 'Ret siden',
}
