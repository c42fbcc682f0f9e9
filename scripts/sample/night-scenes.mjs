import { blur, forest, mist, picture, radialGradient, ridge, ridgeLine, stars, verticalGradient } from './draw.mjs'

const nightSky = id =>
  verticalGradient(id, [
    [0, '#060a1f'],
    [0.45, '#101c45'],
    [0.75, '#2b3d74'],
    [0.92, '#6d5f8e'],
    [1, '#c08a86'],
  ])

const milkyWayBand = side => `
  <defs>
    ${mist('dust', 11, [0.006, 0.006], [0.72, 0.78, 1], 2.3, 1.05)}
    ${mist('rose', 23, [0.008, 0.008], [0.95, 0.66, 0.78], 1.9, 1.2)}
    ${mist('rift', 5, [0.007, 0.011], [0.05, 0.07, 0.18], 3, 1.75)}
    ${blur('soft', 70)}${blur('softer', 34)}
    <mask id="band"><ellipse cx="${side / 2}" cy="${side / 2}" rx="150" ry="${side * 0.6}" fill="#fff" filter="url(#soft)"/></mask>
    <mask id="core"><ellipse cx="${side / 2 + 15}" cy="${side / 2}" rx="60" ry="${side * 0.55}" fill="#fff" filter="url(#softer)"/></mask>
  </defs>
  <g transform="rotate(24 ${side / 2} ${side / 2})">
    <ellipse cx="${side / 2}" cy="${side / 2}" rx="150" ry="${side * 0.6}" fill="#8fa4ff" opacity=".2" filter="url(#soft)"/>
    <ellipse cx="${side / 2 + 10}" cy="${side / 2 + 120}" rx="70" ry="${side * 0.3}" fill="#ffe3cf" opacity=".26" filter="url(#soft)"/>
    <g mask="url(#band)"><rect width="${side}" height="${side}" filter="url(#dust)"/></g>
    <g mask="url(#band)"><rect width="${side}" height="${side}" filter="url(#rose)"/></g>
    <g mask="url(#core)" opacity=".8"><rect width="${side}" height="${side}" filter="url(#rift)"/></g>
  </g>`

/** Someone looking up beside a phone on a small tripod. */
const stargazer = (x, y, scale) => `
  <defs>${radialGradient('phone', [
    [0, '#8fb8ff', 0.3],
    [0.5, '#8fb8ff', 0.08],
    [1, '#8fb8ff', 0],
  ])}</defs>
  <g transform="translate(${x} ${y}) scale(${scale})" fill="#04060f">
    <circle cx="0" cy="-92" r="8.5"/><path d="M-3,-86 h7 v8 h-7z"/>
    <path d="M-13,-76 q14,-8 27,0 l4,38 -6,2 -3,-24 -1,28 3,38 h-9 l-4,-34 -5,34 h-9 l5,-40 -2,-26 -4,24 -6,-2z"/>
    <path d="M60,-46 l-15,50 h3 l13,-44 13,44 h3 l-14,-50z"/>
    <rect x="47" y="-70" width="28" height="24" rx="2.5"/><rect x="49" y="-68" width="24" height="20" rx="1.5" fill="#8fb8ff"/>
    <circle cx="61" cy="-58" r="60" fill="url(#phone)"/>
  </g>`

const hill = ridgeLine(40, 1130, 110, 0.55)
const farHills = ridgeLine(7, 1060, 130)

export const milkyWay = {
  file: 'milky-way.mp4',
  size: [720, 1280],
  fps: 30,
  seconds: 6,
  layers: {
    sky: picture(720, 1280, `<defs>${nightSky('sky')}</defs><rect width="720" height="1280" fill="url(#sky)"/>`),
    stars: picture(1560, 1560, milkyWayBand(1560) + stars(3, 2100, 1560, 1560, 1.15)),
    ground: picture(
      720,
      1280,
      ridge(farHills, 720, 1280, '#1a2350') + ridge(hill, 720, 1280, '#04060f') + stargazer(318, hill(318) + 3, 1.6),
    ),
  },
  graph:
    "[stars]rotate='(t-3)*0.035':ow=720:oh=1280:c=none:bilinear=1[turning];[sky][turning]overlay=format=gbrp[night];" +
    '[night][ground]overlay=format=gbrp',
}

const treeLine = ridgeLine(16, 1080, 60)
const trailGround = ridgeLine(15, 1120, 60)

export const starTrails = {
  file: 'star-trails.mp4',
  size: [720, 1280],
  fps: 30,
  seconds: 3.2,
  layers: {
    sky: picture(720, 1280, `<defs>${nightSky('sky')}</defs><rect width="720" height="1280" fill="url(#sky)"/>`),
    stars: picture(2200, 2200, `<rect width="2200" height="2200"/>${stars(8, 800, 2200, 2200, 1.3)}`),
    trees: picture(
      720,
      1280,
      forest(4, treeLine, 720, '#141d45', [60, 150], 17) +
        ridge(treeLine, 720, 1280, '#141d45') +
        forest(9, trailGround, 720, '#03050d', [90, 330], 34) +
        ridge(trailGround, 720, 1280, '#03050d'),
    ),
  },
  // Four turns a frame, so that the trails are lines and not dots.
  graph:
    "[stars]format=gbrp,fps=120,rotate='0.03*t+0.055*t*t':ow=720:oh=2040:bilinear=1,crop=720:1280:0:760,lagfun=decay=0.9985,fps=30[trails];" +
    '[sky]format=gbrp[under];[under][trails]blend=all_mode=screen[night];[night][trees]overlay=format=gbrp',
}

const bank = ridgeLine(31, 1175, 70)

export const meteor = {
  file: 'meteor.mp4',
  size: [720, 1280],
  fps: 60,
  seconds: 2.4,
  sound: 'chime',
  layers: {
    sky: picture(
      720,
      1280,
      `<defs>${nightSky('sky')}</defs><rect width="720" height="1280" fill="url(#sky)"/>${stars(21, 420, 720, 1150, 1.1)}`,
    ),
    streak: picture(
      420,
      260,
      `<defs><linearGradient id="tail"><stop offset="0" stop-color="#9cc4ff" stop-opacity="0"/><stop offset=".8" stop-color="#d9e9ff" stop-opacity=".7"/><stop offset="1" stop-color="#fff"/></linearGradient>
       ${radialGradient('glow', [
         [0, '#ffffff', 0.9],
         [0.08, '#e4efff', 0.6],
         [0.25, '#bcd8ff', 0.16],
         [0.55, '#bcd8ff', 0.04],
         [1, '#bcd8ff', 0],
       ])}</defs>
       <g transform="translate(370 208) rotate(29)"><path d="M-400,0 L0,-2.6 A2.6,2.6 0 0 1 0,2.6 Z" fill="url(#tail)"/><circle r="46" fill="url(#glow)"/></g>`,
    ),
    trees: picture(720, 1280, forest(12, bank, 720, '#04060f', [50, 210], 26) + ridge(bank, 720, 1280, '#04060f')),
  },
  graph:
    '[streak]fade=in:st=0.45:d=0.15:alpha=1,fade=out:st=1.05:d=0.35:alpha=1[comet];' +
    "[sky][comet]overlay=x='-420+(t-0.3)*860':y='60+(t-0.3)*477':format=gbrp:enable='between(t,0.4,1.5)'[flight];" +
    '[flight]format=gbrp[night];[night][trees]overlay=format=gbrp',
}
