/** A lavfi graph that ends in [picture], and how its frames are kept in time. */
export type Scene = { readonly graph: string; readonly timing: readonly string[] }

type View = { readonly width: number; readonly height: number; readonly fps: number; readonly seed: number }

const even = (value: number) => Math.round(value / 2) * 2

/**
 * One still with detail at three scales, as pictures of the world have it, a fifth larger than the view. Coarse colours, finer light:
 * noise enlarged three times over and laid together.
 */
function stillGraph({ width, height, fps, seed }: View): string {
  const [wide, high] = [even(width * 1.2), even(height * 1.2)]
  const patch = (name: string, share: number, noise: string, at: number) =>
    [
      `color=0x6a7a80:s=${even(width * share)}x${even(height * share)}:r=${fps}`,
      `format=yuv420p,noise=${noise}:all_seed=${seed + at}`,
      `scale=${wide}:${high}:flags=bicubic,trim=end_frame=1[${name}]`,
    ].join(',')
  return [
    patch('coarse', 1 / 40, 'c0s=90:c1s=34:c2s=34', 1),
    patch('middle', 1 / 6, 'c0s=64:c1s=8:c2s=8', 2),
    patch('fine', 0.6, 'c0s=36', 3),
    '[coarse][middle]blend=c0_mode=overlay:c1_mode=average:c2_mode=average[twofold]',
    // Enlarging has left pixels that are not square.
    `[twofold][fine]blend=c0_mode=overlay,setsar=1,loop=-1:1:0,setpts=N/(${fps}*TB)`,
  ].join(';')
}

/** A camera held by hand: it wanders and trembles, something nearer crosses the picture, and the sensor adds noise to every frame. */
export function handheldScene(view: View): Scene {
  const { width, height, seed } = view
  const sway = (size: string, slow: number, quick: number) => `(${size})*(0.5+0.4*sin(t*${slow})+0.012*sin(t*${quick}))`
  const nearer = { width: even(width * 0.28), height: even(height * 0.5) }
  const graph = [
    `${stillGraph(view)},split[far][near]`,
    `[far]crop=${width}:${height}:x='${sway('iw-ow', 0.7, 9)}':y='${sway('ih-oh', 0.45, 7)}'[behind]`,
    `[near]crop=${nearer.width}:${nearer.height}:${even(width * 0.05)}:${even(height * 0.1)},eq=brightness=0.12[object]`,
    `[behind][object]overlay=x='W*(0.36+0.2*sin(t*1.1))':y='H*(0.2+0.11*cos(t*0.9))',noise=c0s=7:allf=t:all_seed=${seed},format=yuv420p[picture]`,
  ]
  return { graph: graph.join(';'), timing: ['-r', String(view.fps)] }
}

/**
 * A recording of a screen: sharp edges and flat areas, still for most of a second and then scrolled, with frames only where something
 * moves. A whole second always has a frame of its own.
 */
export function screenScene({ width, height, fps, seed }: View): Scene {
  const line = (at: number) =>
    `drawbox=x=${120 + ((at * 53 + seed) % 90)}:y=${40 + at * 46}:w=${width / 2 - ((at * 137) % 420)}:h=18:color=0x303840:t=fill`
  const page = [
    `color=0xf4f4f0:s=${width}x${height * 2}:r=${fps}`,
    ...Array.from({ length: Math.floor((height * 2) / 46) - 1 }, (_, at) => line(at)),
    `drawbox=x=${even(width * 0.66)}:y=80:w=${even(width * 0.28)}:h=${height}:color=0x3468c8:t=fill`,
    'trim=end_frame=1,format=yuv420p',
    `loop=-1:1:0,setpts=N/(${fps}*TB)`,
  ]
  const scrolled = 'trunc(t)+min(1,mod(t,1)/0.4)'
  const graph = [
    ...page,
    `crop=${width}:${height}:0:y='(ih-oh)*(0.5-0.5*cos(0.3*(${scrolled})))'`,
    `select='lt(mod(t,1),0.4)+not(mod(n,12))'[picture]`,
  ]
  return { graph: graph.join(','), timing: ['-fps_mode', 'vfr'] }
}

/** What stands around a camera: a murmur that comes and goes, in stereo. */
export const roomSound = (seconds: number, seed: number): string =>
  `anoisesrc=c=pink:r=48000:a=0.25:seed=${seed}:d=${seconds},lowpass=f=2400,tremolo=f=0.6:d=0.5,aformat=channel_layouts=stereo[sound]`

/** The rhythm of speech without words: a buzz at the pitch of a voice, in syllables and with rests. */
export const voiceSound = (seconds: number): string => {
  const pitch = '(140+25*sin(2*PI*0.37*t))'
  const buzz = [1, 2, 3, 5, 8].map(part => `sin(2*PI*${part}*${pitch}*t)/${part}`).join('+')
  const syllables = 'pow(max(0,sin(2*PI*2.1*t)),0.6)*lt(mod(t,3.1),2.6)'
  return `aevalsrc='0.28*(${buzz})*${syllables}':s=48000:d=${seconds},lowpass=f=3800[sound]`
}

/** Chords that change every two seconds over a beat; eight seconds, again and again. */
export const musicSound = (seconds: number): string => {
  const note = (ratio: number) => `sin(2*PI*110*${ratio}*(1+0.125*mod(trunc(t/2),4))*t)`
  const chord = (detune: number) => [1, 1.25, 1.5, 2].map(ratio => note(ratio * detune)).join('+')
  const side = (detune: number) => `0.12*(${chord(detune)})+0.4*exp(-18*mod(t,0.5))*sin(2*PI*58*t)`
  return `aevalsrc='${side(1)}|${side(1.002)}':s=48000:d=8,aloop=-1:384000,atrim=end=${seconds}[sound]`
}
