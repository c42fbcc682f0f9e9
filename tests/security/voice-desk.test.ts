import type { Recordings } from '@main/media/recordings'
import { Microphone } from '@main/security/microphone'
import { VoiceDesk } from '@main/voice-desk'
import { expect, test } from 'vitest'

test('W8: a microphone that was closed while the system still asked the user stays closed', async () => {
  const microphone = new Microphone(() => 0)
  let say = (_isAllowed: boolean) => {}
  const askSystem = () =>
    new Promise<boolean>(resolve => {
      say = resolve
    })
  const desk = new VoiceDesk({ recordings: {} as Recordings, microphone, askSystem })
  const opening = desk.microphone(true)
  await desk.microphone(false)
  say(true)
  await opening
  expect(microphone.isOpen).toBe(false)
  const again = desk.microphone(true)
  say(true)
  await again
  expect(microphone.isOpen).toBe(true)
})
