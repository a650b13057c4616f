export { type Currency, currencies, currencyIn, type DecimalMark, guessDecimalMark, readAmount } from './amount.ts'
export { type CaseWords, emptyWords, type MoneySource } from './case.ts'
export { listGazetteer } from './gazetteer.queries.ts'
export { type FindPlace, type FoundPlace, type Gazetteer, placeFinder } from './gazetteer.ts'
