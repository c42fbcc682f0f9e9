import { worksByScript } from '@renderer/features/write/work-store'
import type { WritingOrder } from '@shared/domain/writing'
import { expect, test } from 'vitest'
import { promptId, scriptId } from '../support/builders'
import { anOrder, aWork, waitingId, workId } from '../support/writing-builders'

const ask = (order: WritingOrder) => ({ kind: 'script', order, waiting_id: null }) as const

test('however often a script was written, it is one script to look at', () => {
  const again = anOrder({ script_id: scriptId(1) })
  const works = [
    aWork(1, { ask: ask(again) }),
    aWork(2, { ask: ask(anOrder()) }),
    aWork(3, { ask: ask({ ...again, prompt_ids: [promptId(2)] }) }),
    aWork(4, { ask: { ...ask(anOrder()), waiting_id: waitingId(1) } }),
    aWork(5, { ask: { kind: 'translate', script_id: scriptId(1), language: 'de' } }),
  ]
  const found = worksByScript(works).map(group => group.map(({ work_id }) => work_id))
  expect(found).toEqual([[workId(1), workId(3)], [workId(2)]])
})
