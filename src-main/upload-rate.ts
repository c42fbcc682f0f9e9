import type { Throttle } from '@main/publish/throttle'
import type { MachineSettings } from './machine-settings'

type Kilobytes = { readonly kilobytes: number | null }

/** How fast uploads may be on this machine, as the user set it. */
export class UploadRate {
  constructor(
    private readonly settings: MachineSettings,
    private readonly throttle: Throttle,
  ) {}

  /** Holds uploads to what is set. */
  async follow(): Promise<void> {
    const { kilobytes } = await this.read()
    this.throttle.set(kilobytes === null ? null : kilobytes * 1_000)
  }

  async read(): Promise<Kilobytes> {
    return { kilobytes: (await this.settings.read()).upload_kilobytes }
  }

  async change({ kilobytes }: Kilobytes): Promise<Kilobytes> {
    await this.settings.change({ upload_kilobytes: kilobytes })
    await this.follow()
    return this.read()
  }
}
