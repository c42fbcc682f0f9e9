import type { Answer, RemoteState, Session } from '@main/publish/connector'
import { makeProblem } from '@main/publish/platform-fetch/make-problem'
import type { Graph } from '../meta/graph'
import { Container } from '../meta/graph-answers'
import { problemInStatus } from '../meta/meta-problem'
import { readVideoStatus } from '../meta/video-status'

/** How far a container is. Where Meta does not say how many bytes it has, it is read without. */
export async function readContainer(graph: Graph, session: Session, id: string): Answer<Container> {
  const read = (fields: string) => graph.ask(session, { path: [id], query: { fields }, expect: Container })
  const whole = await read('status_code,status,video_status')
  // `video_status` stands in Meta's specification alone, not in its guide: a host without it refuses the whole call.
  return !whole.ok && whole.problem.kind === 'choice' ? read('status_code,status') : whole
}

/** Where a post is by its container alone, which does not know what reel it has become. */
export function containerState({ status_code, status, video_status }: Container): RemoteState {
  switch (status_code) {
    case 'PUBLISHED':
      return { kind: 'live', remoteId: null, permalink: null }
    case 'FINISHED':
      return { kind: 'ready' }
    case 'IN_PROGRESS':
      return { kind: readVideoStatus(video_status)?.isUploaded === false ? 'uploading' : 'processing' }
    case 'EXPIRED':
      return { kind: 'rejected', problem: makeProblem('handle', { code: status_code, said: status }) }
    case 'ERROR':
      return { kind: 'rejected', problem: problemInStatus(status) }
    default:
      return { kind: 'cannot-tell' }
  }
}
