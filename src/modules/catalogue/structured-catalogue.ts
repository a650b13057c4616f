import type { Thing } from '../../ui/structured-data.tsx'
import type { View } from '../../ui/view.ts'
import { datasetKeys, datasetPath, formats, LICENCE, mediaTypes } from './dataset.ts'
import { words } from './messages.ts'

/** Each table in the words of https://schema.org, for search engines of data. */
export function datasetThings({ language, publicUrl }: View, publisher: string): Thing[] {
	const { datasets, keywords } = words(language)
	return datasetKeys.map((key) => ({
		'@type': 'Dataset',
		'@id': `${publicUrl}/open-data#${key}`,
		url: `${publicUrl}/open-data`,
		name: datasets[key].title,
		description: datasets[key].text,
		keywords,
		license: LICENCE,
		isAccessibleForFree: true,
		creator: { '@type': 'Organization', name: publisher },
		distribution: formats.map((format) => ({
			'@type': 'DataDownload',
			encodingFormat: mediaTypes[format],
			contentUrl: `${publicUrl}${datasetPath(key, format)}`,
		})),
	}))
}
