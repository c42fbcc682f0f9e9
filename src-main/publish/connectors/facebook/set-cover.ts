import type { Answer, Session } from '@main/publish/connector'
import { ok } from '@shared/domain/result'
import type { Graph } from '../meta/graph'
import { Success } from '../meta/graph-answers'

const line = (text: string) => Buffer.from(`${text}\r\n`)

/** A form with a picture in it, whole: undici's own would be sent without its length. */
function pictureForm(jpeg: Uint8Array) {
  const mark = `beatreel-${crypto.randomUUID()}`
  const body = Buffer.concat([
    line(`--${mark}`),
    line('Content-Disposition: form-data; name="is_preferred"'),
    line(''),
    line('true'),
    line(`--${mark}`),
    line('Content-Disposition: form-data; name="source"; filename="cover.jpg"'),
    line('Content-Type: image/jpeg'),
    line(''),
    jpeg,
    line(''),
    line(`--${mark}--`),
  ])
  return { headers: { 'content-type': `multipart/form-data; boundary=${mark}` }, body }
}

/** Makes a picture the preferred one of a reel. */
export async function setCover(graph: Graph, session: Session, id: string, jpeg: Uint8Array): Answer<null> {
  const path = [id, 'thumbnails']
  const set = await graph.ask(session, { method: 'POST', path, body: pictureForm(jpeg), expect: Success })
  return set.ok ? ok(null) : set
}
