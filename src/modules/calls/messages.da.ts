export const da = {
	side: {
		title: 'Opslag',
		call: 'Opsætning',
		applications: 'Ansøgninger',
		assessments: 'Bedømmelse',
		selection: 'Udvælgelse',
		decision: 'Afgørelse',
		draft: 'Kladde',
	},
}
