import type { CallInput, HandlerResult } from '@shared/bridge/studio'
import type { WriterState } from '@shared/bridge/writer-calls'
import type { WorkId } from '@shared/domain/ids'
import { fail } from '@shared/domain/result'

/** What pages of ours ask of the model that writes. */
export class WriterDesk {
  async state(): Promise<WriterState> {
    return {
      ...{
        base_url: '',
        host: '',
        key: 'none',
        can_seal: false,
        model: '',
        price_in: null,
        price_out: null,
        cap: null,
      },
      month: { tokens_in: 0, tokens_out: 0, cost: null },
    }
  }

  async setEndpoint(_base_url: string): Promise<HandlerResult<'writer.set-endpoint'>> {
    return fail({ kind: 'declined' })
  }

  async pasteKey(_weak: boolean): Promise<HandlerResult<'writer.paste-key'>> {
    return fail({ kind: 'no-endpoint' })
  }

  forgetKey(): Promise<WriterState> {
    return this.state()
  }

  choose(_chosen: CallInput<'writer.choose'>): Promise<WriterState> {
    return this.state()
  }

  async models(): Promise<HandlerResult<'writer.models'>> {
    return fail({ kind: 'not-set-up' })
  }

  async test(): Promise<HandlerResult<'writer.test'>> {
    return fail({ kind: 'not-set-up' })
  }

  async preview(_asked: CallInput<'writer.preview'>): Promise<HandlerResult<'writer.preview'>> {
    return fail({ kind: 'not-set-up' })
  }

  async start(_asked: CallInput<'writer.start'>): Promise<HandlerResult<'writer.start'>> {
    return fail({ kind: 'not-set-up' })
  }

  async stop(_work_id: WorkId): Promise<void> {
    return
  }
}
