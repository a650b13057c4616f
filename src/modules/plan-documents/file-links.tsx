import type { Language } from '../../platform/i18n.ts'
import { asList } from '../../ui/roles.ts'
import { words } from './messages.ts'
import { type Format, formats } from './plan-files.ts'

type Props = { language: Language; address: (format: Format) => string; about: string }

/** One plan in all its formats; `about` tells those who listen of which one. */
export function FileLinks({ language, address, about }: Props) {
	const { files: t } = words(language)
	return (
		<ul class="row" {...asList}>
			{formats.map((format) => (
				<li key={format}>
					<a href={address(format)}>
						{t.formats[format]}
						<span class="vh">{`, ${about}`}</span>
					</a>
				</li>
			))}
		</ul>
	)
}
