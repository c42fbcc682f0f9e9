import type { Answer, PostFile, Session, Work } from '@main/publish/connector'
import type { PlatformFetch } from '@main/publish/platform-fetch'
import { ok } from '@shared/domain/result'
import type { Graph } from './graph'
import { Success } from './graph-answers'
import type { Upload } from './handle'

export type Sender = { readonly client: PlatformFetch; readonly graph: Graph }

type Rest = { readonly upload: Upload; readonly file: PostFile; readonly from: number; readonly work: Work }

/** Sends what is left of a film to the upload host, in one request. It keeps what arrives, whatever becomes of the request. */
export async function sendRest(
  { client, graph }: Sender,
  { accessToken }: Session,
  { upload, file, from, work }: Rest,
): Answer<null> {
  const tell = (bytes: number) => work.onProgress({ sent: from + bytes, of: file.bytes })
  tell(0)
  const answer = await client.ask({
    method: 'POST',
    url: upload.uri,
    // This host knows no `Bearer`.
    headers: {
      authorization: `OAuth ${accessToken}`,
      offset: String(from),
      file_size: String(file.bytes),
      'content-type': 'application/octet-stream',
    },
    body: { file, from, to: file.bytes, onSent: tell },
    signal: work.signal,
  })
  const read = graph.read(answer, Success)
  return read.ok ? ok(null) : read
}
