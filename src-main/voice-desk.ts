import type { Recordings } from '@main/media/recordings'
import type { Microphone } from '@main/security/microphone'
import type { CallInput, HandlerResult } from '@shared/bridge/studio'
import { fail, ok } from '@shared/domain/result'

type Desk = {
  readonly recordings: Recordings
  readonly microphone: Microphone
  /** Whether the system lets the app hear a microphone; may ask the user. */
  readonly askSystem: () => Promise<boolean>
}

/** What pages of ours ask for while the user speaks. */
export class VoiceDesk {
  /** Who closed the microphone while the system asked the user does not want it opened by his answer. */
  #closings = 0

  constructor(private readonly desk: Desk) {}

  async microphone(on: boolean): Promise<HandlerResult<'voice.microphone'>> {
    const { microphone, askSystem } = this.desk
    if (!on) {
      this.#closings += 1
      microphone.close()
      return ok({})
    }
    const before = this.#closings
    if (!(await askSystem())) return fail({ kind: 'refused' })
    if (before === this.#closings) microphone.open()
    return ok({})
  }

  async begin(take: CallInput<'voice.begin'>): Promise<HandlerResult<'voice.begin'>> {
    return this.#whileHeard(await this.desk.recordings.begin(take))
  }

  async write(piece: CallInput<'voice.write'>): Promise<HandlerResult<'voice.write'>> {
    return this.#whileHeard(await this.desk.recordings.write(piece))
  }

  finish({ take_id }: CallInput<'voice.finish'>): Promise<HandlerResult<'voice.finish'>> {
    return this.desk.recordings.finish(take_id)
  }

  settle({ take_id }: CallInput<'voice.settle'>): Promise<void> {
    return this.desk.recordings.settle(take_id)
  }

  unfinished(): ReturnType<Recordings['unfinished']> {
    return this.desk.recordings.unfinished()
  }

  #whileHeard<R extends { readonly ok: boolean }>(answer: R): R {
    if (answer.ok) this.desk.microphone.open()
    return answer
  }
}
