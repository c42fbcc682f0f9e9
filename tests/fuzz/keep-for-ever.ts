import { SegmentCache } from '@main/render/segment-cache'

const [folder = '', piece = ''] = process.argv.slice(2)

/** Keeps one piece under ever new keys until it is killed: what a render does when it has much to keep. */
async function keepForEver(): Promise<never> {
  const cache = new SegmentCache(folder, async () => true)
  process.stdout.write('begun')
  for (let number = 0; ; number += 1) await cache.keep(`${number % 20}.mp4`, piece)
}

void keepForEver()
