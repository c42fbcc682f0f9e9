import { docxHtml } from './docx-html'

// Somebody else's document may keep a converter busy for ever: here it can be stopped, and the page stays awake.
addEventListener('message', (event: MessageEvent<ArrayBuffer>) => {
  docxHtml(event.data).then(
    html => postMessage({ html }),
    () => postMessage({ html: null }),
  )
})
