export { giveMandate, type MandateTerms, takeMandate } from './give-mandate.ts'
export { domainOf, mayTakeMandate, type Organisation } from './organisation.ts'
export {
	findOrganisation,
	findOrganisationByEmail,
	findOrganisationOfMunicipality,
	listApplicantAddresses,
	listApplicants,
} from './queries.ts'
export { ensurePartner, ensureUnit, registerOrganisation, type Registration } from './register-organisation.ts'
