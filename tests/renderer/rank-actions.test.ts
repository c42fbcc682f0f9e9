import type { PaletteLine } from '@renderer/features/keys/rank-actions'
import { rankActions } from '@renderer/features/keys/rank-actions'
import { expect, test } from 'vitest'

const lines: readonly PaletteLine[] = [
  { id: 'cut.split', name: 'Split at the playhead', keys: ['S'], canDo: false },
  { id: 'film.start', name: 'To the start of the film', keys: ['Home'], canDo: true },
  { id: 'screen.ideas', name: 'Go to the ideas', keys: [], canDo: true },
  { id: 'script.approve', name: 'Approve the script', keys: [], canDo: true },
]
const found = (sought: string) => rankActions(lines, sought).map(line => line.id)

test('with nothing sought there is what can be done here', () => {
  expect(found('')).toEqual(['film.start', 'screen.ideas', 'script.approve'])
})

test('what cannot be done here is found too, after all that can', () => {
  expect(found('s')).toEqual(['film.start', 'script.approve', 'screen.ideas', 'cut.split'])
  expect(found('split')).toEqual(['cut.split'])
  expect(found('nothing of it')).toEqual([])
})
