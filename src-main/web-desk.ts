import type { FeedState, ReadPage, WebProblem } from '@shared/bridge/web-calls'
import { fail, type Result } from '@shared/domain/result'

/** What pages of ours ask of the web. */
export class WebDesk {
  async readPage(_url: string): Promise<Result<ReadPage, WebProblem>> {
    return fail({ kind: 'offline' })
  }

  async feeds(_urls: readonly string[], _fresh: boolean): Promise<FeedState[]> {
    return []
  }
}
