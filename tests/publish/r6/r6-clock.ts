import { setTimeout as wait } from 'node:timers/promises'
import type { OutboxNeeds } from '@main/publish/outbox'
import type { FakePlatform } from '../../fakes/start-fake-platform'

/** A clock that leaps over what is waited for, once no call is under way, and takes the platform's clock along. */
export class R6Clock {
  #ahead = 0
  #isLeaping = false
  #underWay = 0
  isOver = false

  constructor(private readonly fake: FakePlatform) {}

  readonly now = (): number => Date.now() + this.#ahead

  readonly clock: OutboxNeeds['clock'] = {
    now: this.now,
    steady: this.now,
    after: (ms, then) => {
      const end = this.now() + ms
      let isTakenBack = false
      const look = async () => {
        while (!isTakenBack && this.now() < end) {
          if (end - this.now() > 20 && this.#underWay === 0) await this.#leap(end - this.now())
          await wait(5)
        }
        if (!isTakenBack) then()
      }
      look().catch(() => undefined)
      return () => {
        isTakenBack = true
      }
    },
  }

  /** Waits for something that takes its time: nothing leaps meanwhile. */
  async during<T>(what: () => Promise<T>): Promise<T> {
    this.#underWay += 1
    try {
      return await what()
    } finally {
      this.#underWay -= 1
    }
  }

  /** Does something at one moment: no leap is under way then. */
  async still(what: () => Promise<unknown>): Promise<void> {
    while (this.#isLeaping) await wait(1)
    this.#isLeaping = true
    try {
      await what()
    } finally {
      this.#isLeaping = false
    }
  }

  async #leap(ms: number): Promise<void> {
    if (this.#isLeaping || this.isOver) return
    this.#isLeaping = true
    try {
      await this.fake.advance(ms)
      this.#ahead += ms
    } finally {
      this.#isLeaping = false
    }
  }
}
