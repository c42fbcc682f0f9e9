import type { PreparingFilm } from '@main/render/prepare-film'
import type { SegmentCache } from '@main/render/segment-cache'
import type { EngineSettings } from '@shared/domain/engine-settings'
import type { FilmWish } from '@shared/domain/film-wish'
import { powerMonitor } from 'electron'
import type { MachineSettings } from './machine-settings'

/** What the page sets and asks of the engine as a whole. */
export class EngineDesk {
  constructor(
    readonly settings: MachineSettings,
    readonly preparing: PreparingFilm,
    readonly cache: SegmentCache,
  ) {}

  /** Lets films be prepared as the settings say, and never on battery. */
  async follow(): Promise<void> {
    powerMonitor.on('on-battery', () => this.preparing.hold('battery'))
    powerMonitor.on('on-ac', () => this.preparing.release('battery'))
    if (powerMonitor.isOnBatteryPower()) this.preparing.hold('battery')
    this.#obey(await this.settings.read())
  }

  async prepare(film: FilmWish): Promise<void> {
    await this.preparing.prepare(film)
  }

  /** The settings, and how many bytes of finished pieces are kept. */
  async state(): Promise<EngineSettings & { kept_bytes: number }> {
    const { prepares, hardware } = await this.settings.read()
    return { prepares, hardware, kept_bytes: await this.cache.bytes() }
  }

  async change(changed: EngineSettings) {
    await this.settings.change(changed)
    this.#obey(await this.settings.read())
    return this.state()
  }

  /** Lets go of every finished piece; films that are there stay, the next one is made from nothing. */
  async clear() {
    await this.cache.sweep(0)
    return this.state()
  }

  #obey({ prepares }: Pick<EngineSettings, 'prepares'>): void {
    if (prepares) this.preparing.release('setting')
    else this.preparing.hold('setting')
  }
}
