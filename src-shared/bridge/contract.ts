import { accountCalls, accountEvents } from './account-calls'
import { appCalls, appEvents } from './app-calls'
import { engineCalls } from './engine-calls'
import { libraryCalls } from './library-calls'
import { mediaCalls, mediaEvents } from './media-calls'
import { publishCalls, publishEvents } from './publish-calls'
import { renderCalls, renderEvents } from './render-calls'
import { scriptCalls } from './script-calls'
import { speechCalls } from './speech-calls'
import { transcriptionCalls } from './transcription-calls'
import { voiceCalls } from './voice-calls'
import { webCalls } from './web-calls'
import { writerCalls, writerEvents } from './writer-calls'

/** All that a page may ask of main. */
export const calls = {
  ...accountCalls,
  ...appCalls,
  ...engineCalls,
  ...libraryCalls,
  ...mediaCalls,
  ...publishCalls,
  ...renderCalls,
  ...scriptCalls,
  ...speechCalls,
  ...transcriptionCalls,
  ...voiceCalls,
  ...webCalls,
  ...writerCalls,
}

/** All that main tells a page unasked. */
export const events = {
  ...accountEvents,
  ...appEvents,
  ...mediaEvents,
  ...publishEvents,
  ...renderEvents,
  ...writerEvents,
}
