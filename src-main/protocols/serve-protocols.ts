import { join } from 'node:path'
import { app, protocol } from 'electron'
import { bundleServer } from './serve-bundle'
import { type MadeSource, type MediaSource, mediaServer } from './serve-media'

/** Answers our two schemes: the built renderer, and the user's media by their ids. */
export async function serveProtocols(media: MediaSource, made: MadeSource): Promise<void> {
  protocol.handle('app', await bundleServer(join(app.getAppPath(), 'out/renderer')))
  protocol.handle('media', mediaServer(media, made))
}
