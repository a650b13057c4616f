import { Fragment } from 'preact'
import type { Letter } from './decision.ts'

/** A letter's words as they are sent, paragraph by paragraph. */
export function LetterText({ letter, language }: { letter: Pick<Letter, 'subject' | 'body'>; language: string }) {
	return (
		<div class="prose" lang={language}>
			<p class="strong">{letter.subject}</p>
			{letter.body.split(/\n{2,}/).map((paragraph, index) => (
				<p key={index}>
					{paragraph.split('\n').map((line, at) => (
						<Fragment key={at}>
							{at > 0 && <br />}
							{line}
						</Fragment>
					))}
				</p>
			))}
		</div>
	)
}
