import { appCalls, appEvents } from './app-calls'
import { engineCalls } from './engine-calls'
import { libraryCalls } from './library-calls'
import { mediaCalls, mediaEvents } from './media-calls'
import { renderCalls, renderEvents } from './render-calls'
import { scriptCalls } from './script-calls'
import { speechCalls } from './speech-calls'
import { transcriptionCalls } from './transcription-calls'
import { voiceCalls } from './voice-calls'
import { webCalls } from './web-calls'
import { writerCalls, writerEvents } from './writer-calls'

/** All that a page may ask of main. */
export const calls = {
  ...appCalls,
  ...engineCalls,
  ...libraryCalls,
  ...mediaCalls,
  ...renderCalls,
  ...scriptCalls,
  ...speechCalls,
  ...transcriptionCalls,
  ...voiceCalls,
  ...webCalls,
  ...writerCalls,
}

/** All that main tells a page unasked. */
export const events = { ...appEvents, ...mediaEvents, ...renderEvents, ...writerEvents }
