import { blur, forest, mist, picture, radialGradient, ridge, ridgeLine, stars, verticalGradient } from './draw.mjs'

const moonRidge = ridgeLine(52, 985, 190, 1.1)
const moonFront = ridgeLine(61, 1150, 90)

export const moonset = {
  file: 'moonset.mp4',
  size: [720, 1280],
  fps: 25,
  seconds: 4.6,
  sound: 'crickets',
  layers: {
    sky: picture(
      720,
      1280,
      `<defs>${verticalGradient('sky', [
        [0, '#070d24'],
        [0.5, '#17305a'],
        [0.85, '#3f6f8f'],
        [1, '#7fa3a8'],
      ])}</defs><rect width="720" height="1280" fill="url(#sky)"/>${stars(33, 150, 720, 800, 1)}`,
    ),
    moon: picture(
      900,
      900,
      `<defs>${radialGradient('halo', [
        [0, '#fff2cf', 0.55],
        [0.22, '#ffe9bd', 0.3],
        [0.5, '#cfe0e6', 0.1],
        [1, '#cfe0e6', 0],
      ])}${radialGradient('disc', [
        [0, '#fffdf2'],
        [0.8, '#fff3d2'],
        [1, '#f4dfae'],
      ])}${blur('sea', 5)}<clipPath id="edge"><circle cx="450" cy="450" r="104"/></clipPath></defs>
       <circle cx="450" cy="450" r="450" fill="url(#halo)"/><circle cx="450" cy="450" r="104" fill="url(#disc)"/>
       <g fill="#cdb98c" opacity=".5" filter="url(#sea)" clip-path="url(#edge)"><ellipse cx="415" cy="415" rx="34" ry="28"/><ellipse cx="470" cy="405" rx="22" ry="18"/><ellipse cx="492" cy="448" rx="17" ry="24"/><ellipse cx="410" cy="478" rx="28" ry="22"/><ellipse cx="452" cy="508" rx="20" ry="13"/></g>`,
    ),
    cloud: picture(
      1000,
      500,
      `<defs>${mist('veil', 9, [0.0035, 0.02], [0.75, 0.85, 0.95], 1.7, 1)}${blur('soft', 60)}<mask id="m"><ellipse cx="500" cy="250" rx="400" ry="110" fill="#fff" filter="url(#soft)"/></mask></defs><g mask="url(#m)"><rect width="1000" height="500" filter="url(#veil)"/></g>`,
    ),
    ground: picture(
      720,
      1280,
      ridge(moonRidge, 720, 1280, '#0d2036', 4) +
        forest(18, moonFront, 720, '#050b17', [40, 170], 22) +
        ridge(moonFront, 720, 1280, '#050b17'),
    ),
  },
  graph:
    "[sky][moon]overlay=x=-60:y='230+n*3':format=gbrp[a];[a][cloud]overlay=x='-260+n':y=520:format=gbrp[b];" +
    '[b][ground]overlay=format=gbrp',
}

const dawnRidges = [
  { line: ridgeLine(81, 800, 150, 1.1), fill: '#d98a86', haze: '#ffcfa6', speed: 0 },
  { line: ridgeLine(84, 890, 130), fill: '#b06a7c', haze: '#f3b398', speed: 1 },
  { line: ridgeLine(88, 1000, 120), fill: '#6d466f', haze: '#c98a8c', speed: 2, trees: [12, 56] },
  { line: ridgeLine(95, 1140, 90), fill: '#241d42', haze: '#241d42', speed: 3, trees: [26, 150] },
]

export const firstLight = {
  file: 'first-light.webm',
  size: [720, 1280],
  fps: 30,
  seconds: 3.6,
  layers: {
    sky: picture(
      720,
      1280,
      `<defs>${verticalGradient('dawn', [
        [0, '#233a73'],
        [0.28, '#6a6fa8'],
        [0.48, '#e59a8f'],
        [0.62, '#ffcf9a'],
        [1, '#ffe3b8'],
      ])}</defs><rect width="720" height="1280" fill="url(#dawn)"/>${stars(44, 40, 720, 300, 1)}`,
    ),
    sun: picture(
      1000,
      1000,
      `<defs>${radialGradient('glow', [
        [0, '#fff6dc'],
        [0.085, '#fff3cf'],
        [0.1, '#ffe2a6', 0.75],
        [0.35, '#ffc98a', 0.28],
        [1, '#ffb07a', 0],
      ])}</defs><circle cx="500" cy="500" r="500" fill="url(#glow)"/>`,
    ),
    ...Object.fromEntries(
      dawnRidges.map(({ line, fill, haze, trees }, i) => [
        `ridge${i}`,
        picture(
          1200,
          1280,
          `<defs>${verticalGradient('haze', [
            [0, fill],
            [0.15, fill],
            [0.75, haze],
          ])}</defs>${trees ? forest(60 + i, line, 1200, fill, trees, trees[0]) : ''}${ridge(line, 1200, 1280, 'url(#haze)', 4)}`,
        ),
      ]),
    ),
  },
  graph:
    "[sky][sun]overlay=x=-110:y='300-n':format=gbrp[a];" +
    dawnRidges
      .map(({ speed }, i) => `[${'abcd'[i]}][ridge${i}]overlay=x='-n*${speed}':format=gbrp[${'bcde'[i]}]`)
      .join(';') +
    ';[e]null',
}
