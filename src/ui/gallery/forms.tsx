import { Button } from '../button.tsx'
import { CheckField, ChoiceGroup, Scale } from '../choice.tsx'
import { ErrorSummary } from '../error-summary.tsx'
import { SelectField, TextField } from '../field.tsx'
import { Kit } from './kit.tsx'

const faults = {
	email: 'Skriv en mailadresse med @, for eksempel navn@kommune.dk',
	conflict: 'Svar ja eller nej',
}

export function Refused() {
	return (
		<Kit title="Når noget skal rettes">
			<ErrorSummary language="da" faults={faults} />
		</Kit>
	)
}

export function Fields() {
	return (
		<Kit title="Felter">
			<form class="cols" style={{ '--cols-gap': '2rem' }}>
				<div>
					<TextField name="leader" label="Navn på leder af planafdelingen" value="" autocomplete="name" />
					<TextField name="email" label="E-mail" value="anders.kommune.dk" fault={faults.email} type="email" />
					<SelectField
						name="region"
						label="Region"
						value="1082"
						empty="Vælg"
						options={[
							{ value: '1081', label: 'Nordjylland' },
							{ value: '1082', label: 'Midtjylland' },
						]}
					/>
					<TextField name="locked" label="Hvem vil I lave planen med?" value="Ejerforeningen" readonly rows={2} />
					<Scale name="score" label="Parter og bred forankring" hint="1 er svagt, 5 er stærkt" value={4} />
				</div>
				<div>
					<TextField
						name="interest"
						label="Hvilken interesse har jeres kommune i kompakte, grønne byer?"
						hint="Højst 8 ord. Sæt gerne links ind."
						value="Vi vil gerne lære, hvordan andre taler med naboer."
						rows={4}
						limit={{ words: 8, language: 'da' }}
					/>
					<ChoiceGroup
						kind="one"
						name="conflict"
						label="Er du inhabil?"
						fault={faults.conflict}
						value={undefined}
						options={[
							{ value: 'no', label: 'Nej', hint: 'Jeg kender ingen hos ansøgeren' },
							{ value: 'yes', label: 'Ja' },
						]}
					/>
					<ChoiceGroup
						kind="many"
						name="themes"
						label="Temaer"
						value={['housing']}
						small
						options={[
							{ value: 'housing', label: 'Boliger' },
							{ value: 'climate', label: 'Klima' },
						]}
					/>
					<CheckField name="copy" label="Send mig en kopi" checked />
					<Button>Gem</Button>
				</div>
			</form>
		</Kit>
	)
}
