const softEnds = seconds => `afade=in:d=0.25,afade=out:st=${(seconds - 0.35).toFixed(2)}:d=0.35`

/** Quiet sounds of the places, as filter chains that end without a label; `seconds` long. */
export const placeSounds = {
  road: seconds =>
    `anoisesrc=c=brown:r=48000:a=0.5:seed=4:d=${seconds},lowpass=f=420,tremolo=f=0.7:d=0.35,volume=0.8,${softEnds(seconds)}`,
  water: seconds =>
    `anoisesrc=c=pink:r=48000:a=0.35:seed=9:d=${seconds},lowpass=f=900,highpass=f=120,tremolo=f=0.45:d=0.8,volume=0.7,${softEnds(seconds)}`,
  crickets: seconds =>
    `aevalsrc='${chirp(0.05, 4300, 16, 'mod(t,0.9)', 0.45)}+${chirp(0.03, 3900, 14, 'mod(t+0.4,1.3)', 0.6)}':s=48000:d=${seconds},${softEnds(seconds)}`,
  chime: seconds =>
    `aevalsrc='0.1*gt(t,0.5)*exp(-2.2*(t-0.5))*min(1,(t-0.5)*60)*(${[1318.5, 1975.5, 2637].map((pitch, i) => `${1 / (i + 1)}*sin(2*PI*${pitch}*t)`).join('+')})':s=48000:d=${seconds},` +
    `aecho=0.8:0.6:90|170:0.35|0.2,atrim=0:${seconds},${softEnds(seconds)}`,
}

function chirp(loudness, pitch, rate, phase, length) {
  return `${loudness}*sin(2*PI*${pitch}*t)*pow(max(0,sin(2*PI*${rate}*t)),3)*lt(${phase},${length})`
}

/** Reads each line at its second, with FFmpeg's own speech source: a stand-in until the creator records a take. */
export function readAloud(lines) {
  const spoken = lines.map(
    ({ text, from }, i) =>
      `flite=text='${text.replaceAll("'", '’')}':voice=slt,aresample=48000,adelay=${from * 1000}[line${i}]`,
  )
  const labels = lines.map((_, i) => `[line${i}]`).join('')
  return `${spoken.join(';')};${labels}amix=inputs=${lines.length}:normalize=0,highpass=f=90,equalizer=f=3200:t=q:w=1:g=2,volume=0.9[sound]`
}

const chordSeconds = 4.4
const overlap = 0.6
// A minor 9, F major 7, C add 9, G 6: low note first, then the notes the plucks wander through. In hertz.
const chords = [
  [110, 261.63, 329.63, 392, 493.88],
  [87.31, 261.63, 329.63, 349.23, 440],
  [130.81, 293.66, 329.63, 392, 523.25],
  [98, 246.94, 293.66, 392, 440],
]
const wander = [0, 2, 1, 3, 2, 1, 3, 1]

/** Pads that swell and plucks that fall away; `detune` sets the right ear a hair apart from the left. */
function chordSound([bass, ...notes], detune) {
  const swell = `min(1,t/1.4)*(1-0.35*sin(2*PI*0.11*t))`
  const pad = [bass, bass * 2, ...notes].map(
    (pitch, i) => `${(0.075 / (1 + i * 0.35)).toFixed(4)}*sin(2*PI*${(pitch * detune).toFixed(2)}*t)`,
  )
  const plucks = wander.map((note, i) => {
    const at = (i * (chordSeconds - overlap)) / wander.length
    const pitch = (notes[note] * 2 * detune).toFixed(2)
    return `0.05*gt(t,${at.toFixed(3)})*min(1,(t-${at.toFixed(3)})*90)*exp(-3.2*max(0,t-${at.toFixed(3)}))*sin(2*PI*${pitch}*t)`
  })
  return `${swell}*(${pad.join('+')})+${plucks.join('+')}`
}

/** About half a minute of calm chords, in stereo. */
export function musicBed() {
  const round = [...chords, ...chords]
  const sources = round.map(
    (chord, i) =>
      `aevalsrc='${chordSound(chord, 1)}|${chordSound(chord, 1.0015)}':s=44100:d=${chordSeconds}[chord${i}]`,
  )
  const joins = round
    .slice(1)
    .map(
      (_, i) =>
        `[${i === 0 ? 'chord0' : `joined${i}`}][chord${i + 1}]acrossfade=d=${overlap}:c1=qsin:c2=qsin[joined${i + 1}]`,
    )
  return `${[...sources, ...joins].join(';')};[joined${round.length - 1}]lowpass=f=4200,aecho=0.85:0.7:130|310:0.3|0.18,afade=out:st=28.6:d=2.4,atrim=0:31,volume=1.6[sound]`
}
