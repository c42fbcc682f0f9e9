/** What the system's own windows say for us. They are drawn before and beside any page, so the page's words cannot be used. */
export const words = {
  pick: { files: 'Add footage', folder: 'Add a folder of footage' },
  findFile: (name: string) => `Where is ${name}?`,
  watchedFolder: 'Folder to watch for exported films',
  saveText: {
    txt: 'Save the script',
    md: 'Save the script',
    srt: 'Save the script',
    vtt: 'Save the script',
    json: 'Save the keys',
  },
  textKinds: { txt: 'Plain text', md: 'Markdown', srt: 'Subtitles', vtt: 'Subtitles', json: 'Keys of Beatreel' },
  filmsFolder: 'Folder for finished films',
  stopRendering: {
    message: 'A film is still being made.',
    detail: 'If you quit now it is stopped. What is done of it is kept, so that the next try is faster.',
    stay: 'Keep rendering',
    leave: 'Quit and stop',
  },
  sendThere: {
    message: (host: string) => `Send your ideas and scripts to ${host}?`,
    detail: 'Whatever you ask to have written goes there, with your key. Nothing goes there before you ask for it.',
    open: 'This address is not encrypted (http). Anybody between here and there can read your key, your ideas and your scripts.',
    no: 'Do not send',
    yes: 'Use this address',
    yesOpen: 'Use it unencrypted',
  },
  takeKey: {
    message: (host: string) => `Take the key from the clipboard and send it to ${host}?`,
    detail: 'What lies in the clipboard now becomes the key. It goes to this address alone, when you ask for words.',
    weak: 'It will be kept on this disk as good as open: anyone who can read your files can read it.',
    no: 'Do not take it',
    yes: 'Take the key',
  },
  spendMore: {
    message: (cap: number) => `Let a month of writing cost up to ${cap}?`,
    none: 'Let a month of writing cost any sum?',
    price: (sent: number | string, received: number | string) =>
      `A million tokens sent is counted as ${sent}, a million received as ${received}.`,
    unknown: 'nothing',
    detail: 'What is written is paid to whoever runs the model, by the key you gave.',
    no: 'Keep the budget',
    yes: 'Change it',
  },
  countLess: {
    characters: (price: number | string) => `Count a million spoken characters as ${price}?`,
    minute: (price: number | string) => `Count a minute of listened sound as ${price}?`,
    detail:
      'That is less than so far, so that the month’s budget lets more be sent. It is paid to whoever runs the model, by the key you gave.',
  },
  hungPage: {
    message: 'Beatreel does not answer.',
    detail: 'You can wait a little longer. If you load it again, what you wrote until a moment ago is there.',
    wait: 'Wait',
    reload: 'Load again',
  },
} as const
