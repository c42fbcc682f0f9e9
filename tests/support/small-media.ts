import { execFileSync } from 'node:child_process'

const encode = (ffmpeg: string, ...args: string[]) => execFileSync(ffmpeg, ['-nostdin', '-v', 'error', '-y', ...args])

/** A film of one second that is red in its first half and blue in its second, with a tone. */
export function makeRedBlueFilm(ffmpeg: string, path: string): void {
  const half = (colour: string) => ['-f', 'lavfi', '-i', `color=${colour}:size=320x180:rate=30:duration=0.5`]
  const picture = ['-filter_complex', '[0:v][1:v]concat=n=2[v]', '-map', '[v]', '-map', '2:a', '-c:v', 'libx264']
  encode(
    ffmpeg,
    ...half('red'),
    ...half('blue'),
    '-f',
    'lavfi',
    '-i',
    'sine=d=1',
    ...picture,
    '-pix_fmt',
    'yuv420p',
    path,
  )
}

/** A tone of one second; the name's ending chooses the format. */
export const makeTone = (ffmpeg: string, path: string): void =>
  void encode(ffmpeg, '-f', 'lavfi', '-i', 'sine=d=1', path)

/** A still picture, red above and blue below; the name's ending chooses the format. */
export const makeStill = (ffmpeg: string, path: string, size = '64x96'): void =>
  void encode(
    ffmpeg,
    '-f',
    'lavfi',
    '-i',
    `color=red:s=${size},drawbox=y=ih/2:h=ih/2:color=blue:t=fill`,
    '-frames:v',
    '1',
    path,
  )

/** Mean colour of a picture, or of a part of it, as red, green and blue. */
export function meanColour(ffmpeg: string, path: string, crop = 'crop=iw:ih'): readonly [number, number, number] {
  const filters = `${crop},scale=1:1:flags=area,format=rgb24`
  const [red = 0, green = 0, blue = 0] = encode(
    ffmpeg,
    '-i',
    path,
    '-vf',
    filters,
    '-frames:v',
    '1',
    '-f',
    'rawvideo',
    '-',
  )
  return [red, green, blue]
}
