import { toast } from '@renderer/components/toasts'
import { UNSTABLE_ToastQueue as ToastQueue } from 'react-aria-components'
import { expect, test, vi } from 'vitest'

const say = vi.spyOn(ToastQueue.prototype, 'add')

test('bad news is told once while it stands there, also where a key is held down', () => {
  for (const _press of [1, 2, 3]) toast({ title: 'Full', tone: 'bad' })
  expect(say).toHaveBeenCalledTimes(1)
  toast({ title: 'Full', detail: 'For another reason', tone: 'bad' })
  toast({ title: 'Full', tone: 'bad', action: { label: 'Undo', act: () => undefined } })
  expect(say).toHaveBeenCalledTimes(3)
})

test('a message goes, button and all, once there is nothing left to do', () => {
  const hear = vi.fn(() => () => undefined)
  toast({ title: 'Kept', action: { label: 'Undo', act: () => undefined, onceOver: hear } })
  const key = say.mock.results.at(-1)?.value
  const close = vi.spyOn(ToastQueue.prototype, 'close')
  for (const [over] of hear.mock.calls as unknown as [() => void][]) over()
  expect(close.mock.calls).toEqual([[key]])
})
