import type { Language } from '../../platform/i18n.ts'
import { words } from './messages.ts'
import { type Format, formats } from './plan-files.ts'

type Props = { language: Language; address: (format: Format) => string; about: string }

/** One plan in all its formats; `about` tells those who listen of which one. */
export function FileLinks({ language, address, about }: Props) {
	const { files: t } = words(language)
	return (
		<span class="row">
			{formats.map((format) => (
				<a key={format} href={address(format)}>
					{t.formats[format]}
					<span class="vh">{`, ${about}`}</span>
				</a>
			))}
		</span>
	)
}
