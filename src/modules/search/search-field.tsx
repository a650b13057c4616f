import { h } from 'preact'
import type { Language } from '../../platform/i18n.ts'
import { Button } from '../../ui/button.tsx'
import { words } from './messages.ts'

/** A field and its button; with script on the page it suggests how to go on. */
export function SearchField({ language, value }: { language: Language; value: string }) {
	const text = words(language)
	return (
		<search>
			<form action="/search">
				<label class="field__label" for="q">
					{text.field}
				</label>
				<p class="field__hint" id="q-hint">
					{text.hint}
				</p>
				{h(
					'search-suggestions',
					{ class: 'suggest', 'data-address': '/search/suggestions', 'data-label': text.suggestions },
					<div class="input-row">
						<input
							class="input"
							id="q"
							name="q"
							type="search"
							value={value}
							maxLength={200}
							autocomplete="off"
							aria-describedby="q-hint"
						/>
						<Button icon="search">{text.button}</Button>
					</div>,
				)}
			</form>
		</search>
	)
}
