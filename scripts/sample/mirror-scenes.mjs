import {
  blur,
  forest,
  picture,
  radialGradient,
  ridge,
  ridgeLine,
  seededRandom,
  stars,
  verticalGradient,
} from './draw.mjs'

const lampColours = ['#ffb45e', '#ffd08a', '#ff8a4c', '#ff6f61', '#ffe2b0', '#7fd6d0', '#8fb3ff', '#ffc27a']

/** Out-of-focus lamps along a street; the row repeats after `period`, so that it can pass by for ever. */
function lamps(seed, count, period, width, [top, bottom], [small, large], opacity) {
  const random = seededRandom(seed)
  const row = Array.from({ length: count }, () => {
    const radius = small + random() * (large - small)
    const colour = lampColours[Math.floor(random() * lampColours.length)]
    return {
      x: random() * period,
      y: top + random() * (bottom - top),
      radius,
      colour,
      light: opacity * (0.45 + random() * 0.55),
    }
  })
  const disc = ({ x, y, radius, colour, light }) =>
    `<circle cx="${x.toFixed(0)}" cy="${y.toFixed(0)}" r="${radius.toFixed(1)}" fill="${colour}" opacity="${light.toFixed(2)}"/>` +
    `<circle cx="${x.toFixed(0)}" cy="${y.toFixed(0)}" r="${(radius - 1.5).toFixed(1)}" fill="none" stroke="${colour}" stroke-width="3" opacity="${(light * 0.55).toFixed(2)}"/>`
  const copies = Math.ceil(width / period) + 1
  return Array.from(
    { length: copies },
    (_, i) => `<g transform="translate(${i * period} 0)">${row.map(disc).join('')}</g>`,
  ).join('')
}

export const townLights = {
  file: 'town-lights.mp4',
  size: [1280, 720],
  fps: 60,
  seconds: 3.4,
  sound: 'road',
  layers: {
    sky: picture(
      1280,
      720,
      `<defs>${verticalGradient('dusk', [
        [0, '#0d1338'],
        [0.35, '#332660'],
        [0.58, '#8a4566'],
        [0.65, '#b5636a'],
        [0.66, '#2a1a3c'],
        [1, '#150f2a'],
      ])}</defs><rect width="1280" height="720" fill="url(#dusk)"/>`,
    ),
    far: picture(
      1700,
      720,
      `<defs>${blur('b', 1.2)}</defs><g filter="url(#b)">${lamps(2, 120, 1700, 1700, [290, 440], [6, 17], 0.9)}</g>`,
    ),
    middle: picture(2200, 720, lamps(5, 44, 2200, 2200, [200, 420], [24, 48], 0.6)),
    near: picture(3400, 720, lamps(9, 26, 3400, 3400, [90, 430], [62, 110], 0.3)),
  },
  // Whole pixels a frame: the lamps glide without trembling.
  graph:
    "[sky][far]overlay=x='-n':format=gbrp[a];[a][middle]overlay=x='-n*3':format=gbrp[b];" +
    "[b][near]overlay=x='-n*8':format=gbrp,format=yuv444p,crop=1280:470:0:0,split[street][wet];" +
    '[wet]vflip,crop=1280:250:0:0,gblur=sigma=5:sigmaV=34,eq=brightness=-0.09:saturation=1.15[mirror];[street][mirror]vstack',
}

const shore = ridgeLine(71, 352, 70)
const lakePeaks = ridgeLine(77, 300, 150, 1.1)

/** A boulder at the water with a phone leaning on it, its screen lit. */
const boulder = `
  <defs>${radialGradient('spill', [
    [0, '#9fc4ff', 0.5],
    [1, '#9fc4ff', 0],
  ])}${verticalGradient('screen', [
    [0, '#16265c'],
    [0.7, '#5f6fb0'],
    [1, '#d49a8d'],
  ])}</defs>
  <path d="M380,720 C400,640 430,590 500,560 C560,528 640,520 690,545 C760,575 820,610 850,660 L880,720 Z" fill="#0b1024"/>
  <path d="M500,560 C560,528 640,520 690,545 C660,548 560,560 500,560Z" fill="#26355e" opacity=".7"/>
  <path d="M0,720 C120,668 300,672 420,700 L900,698 C1040,668 1180,676 1280,690 L1280,720 Z" fill="#05070f"/>
  <circle cx="640" cy="600" r="150" fill="url(#spill)"/>
  <g transform="translate(640 690) rotate(-7)"><rect x="-39" y="-168" width="78" height="166" rx="11" fill="#0a0d18" stroke="#53628f" stroke-width="1.5"/>
    <rect x="-34" y="-162" width="68" height="154" rx="7" fill="url(#screen)"/>
    <g transform="translate(-34 -162)">${stars(19, 34, 68, 112, 0.75)}</g><path d="M-34,-46 l16,-12 14,7 18,-14 20,16 v30 h-68z" fill="#0b1026"/>
    <circle cy="-22" r="8" fill="none" stroke="#fff" stroke-width="2"/><circle cy="-22" r="5" fill="#fff"/></g>
  <path d="M560,720 q80,-38 170,0z" fill="#05070f"/>`

export const lake = {
  file: 'lake.mp4',
  size: [1280, 720],
  fps: 30,
  seconds: 4.4,
  sound: 'water',
  layers: {
    view: picture(
      1280,
      360,
      `<defs>${verticalGradient('sky', [
        [0, '#0d1740'],
        [0.5, '#33437f'],
        [0.8, '#8a6f98'],
        [1, '#e2a48c'],
      ])}</defs><rect width="1280" height="360" fill="url(#sky)"/>${stars(27, 190, 1280, 240, 1)}` +
        ridge(lakePeaks, 1280, 360, '#2a3364', 4) +
        forest(20, shore, 1280, '#0c1330', [14, 44], 9, 352) +
        ridge(shore, 1280, 360, '#0c1330'),
    ),
    rock: picture(1280, 720, boulder),
  },
  // The water is the view upside down, its rows pushed about by waves that lengthen towards us.
  graph:
    "[view]format=yuv444p,split[above][below];[below]vflip,geq=lum='0.78*p(X+(1+Y/26)*1.5*(sin(Y*2.2/(1+Y/42)*3-T*3.1)+0.6*sin(X/60+Y/9-T*2.3)),Y+(1+Y/90)*sin(X/90+Y/7+T*2.6))':" +
    "cb='p(X+1.5*(1+Y/26)*sin(Y*2.2/(1+Y/42)*3-T*3.1),Y)':cr='p(X+1.5*(1+Y/26)*sin(Y*2.2/(1+Y/42)*3-T*3.1),Y)'[water];" +
    '[above][water]vstack[scene];[scene][rock]overlay=format=gbrp',
}
