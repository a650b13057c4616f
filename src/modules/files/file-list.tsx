import { formatNumber, type Language } from '../../platform/i18n.ts'
import { Icon } from '../../ui/icon.tsx'
import { asList } from '../../ui/roles.ts'
import { fileUrl, type StoredFile } from './file.ts'
import { words } from './messages.ts'

export type ListedFile = { file: StoredFile; title: string }
type FileListProps = {
	language: Language
	files: readonly ListedFile[]
	lang?: string | undefined
	/** Where those read them who may not by themselves, such as whoever holds a link; without a slash at the end. */
	below?: string | undefined
}

/** Papers to open or save: each says before the click what it is and how big. */
export function FileList({ language, files, lang, below = '/files' }: FileListProps) {
	return (
		<ul class="index index--thin docs" {...asList}>
			{files.map(({ file, title }) => (
				<li key={file.id}>
					<a class="docs__a" href={fileUrl(file).replace(/^\/files/, below)} lang={lang}>
						<Icon name="doc" />
						{title || file.name}
					</a>
					<span class="small muted">{fileMeta(language, file)}</span>
				</li>
			))}
		</ul>
	)
}

/** `PDF, 310 kB` */
export function fileMeta(language: Language, { name, size }: Pick<StoredFile, 'name' | 'size'>): string {
	const { kinds } = words(language)
	const extension = name.split('.').at(-1) ?? ''
	const kind = kinds[extension as keyof typeof kinds] ?? extension.toUpperCase()
	return `${kind}, ${sizeText(language, size)}`
}

function sizeText(language: Language, size: number): string {
	if (size < 1_000) return `${formatNumber(language, size)} B`
	if (size < 999_500) return `${formatNumber(language, Math.round(size / 1_000))} kB`
	return `${formatNumber(language, Math.round(size / 100_000) / 10)} MB`
}
