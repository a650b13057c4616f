import { renderToString } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { OrgMark } from './people.tsx'

test.for([
	['Assø Kommune', 'AS'],
	['Gemeente Deventer', 'DE'],
	['Nørre Alslev Kommune', 'NA'],
	['Foreningen By og Handel', 'FB'],
	['Realforening', 'RE'],
])('the mark of %s is %s', ([name = '', mark = '']) => {
	expect(renderToString(<OrgMark name={name} id="0000" />)).toContain(`>${mark}<`)
})
