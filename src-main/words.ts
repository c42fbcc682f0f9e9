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
    csv: 'Save the posts',
    ics: 'Save the calendar',
  },
  textKinds: {
    txt: 'Plain text',
    md: 'Markdown',
    srt: 'Subtitles',
    vtt: 'Subtitles',
    json: 'Keys of Beatreel',
    csv: 'Table',
    ics: 'Calendar',
  },
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
  stopUploading: {
    message: 'A film is still being uploaded.',
    detail: 'If you quit now it stops, and goes on from there when Beatreel is started again. Nothing is posted twice.',
    stay: 'Keep uploading',
    leave: 'Quit and stop',
  },
  takeSecret: {
    message: (provider: string) => `Take the secret of your ${provider} app from the clipboard?`,
    detail: (id: string, provider: string) =>
      `What lies in the clipboard now becomes the secret of the app ${id}. It goes to ${provider} alone, when you sign in.`,
    weak: 'It, and what lets Beatreel post for you, will be kept on this disk as good as open: anyone who can read your files can read it.',
    no: 'Do not take it',
    yes: 'Take the secret',
  },
  forgetKeys: {
    message: (provider: string) => `Forget the keys of your ${provider} app?`,
    detail: (accounts: number) =>
      accounts === 1
        ? 'One account was signed in to with them. It cannot be renewed any more, and what waits for it is not posted.'
        : `${accounts} accounts were signed in to with them. They cannot be renewed any more, and what waits for them is not posted.`,
    none: 'No account was signed in to with them.',
    no: 'Keep them',
    yes: 'Forget them',
  },
  disconnect: {
    message: (account: string, platform: string) => `Disconnect ${account} from ${platform}?`,
    detail: (waiting: number) =>
      waiting === 1
        ? 'One post of it is on its way. It becomes a draft again, unless the platform holds it already.'
        : `${waiting} posts of it are on their way. They become drafts again, unless the platform holds them already.`,
    none: 'Beatreel forgets what lets it post there. What was posted stays.',
    no: 'Stay connected',
    yes: 'Disconnect',
  },
  removePost: {
    message: (platform: string) => `Take this post away from ${platform}?`,
    detail: (platform: string) =>
      `${platform} holds it for its time, and nobody has seen it yet. It becomes a draft here; the uploaded film is deleted there.`,
    no: 'Leave it',
    yes: 'Take it away',
  },
  handOver: {
    message: (name: string) => `Offer “${name}” to your phone in this network?`,
    detail:
      'As long as the window with the code is open, for 15 minutes at most, whoever has the code can get that one film. The way is not encrypted: do it in a network that you trust.',
    no: 'Do not offer',
    yes: 'Offer the film',
  },
  outboxInUse: {
    message: 'Another Beatreel is posting.',
    detail:
      'Posts of this library are sent by another process on this machine. Until it ends, nothing can be posted from here; drafts are safe.',
  },
  tray: {
    open: 'Open Beatreel',
    quit: 'Quit',
    quiet: 'Nothing is waiting',
    waiting: (posts: number) => (posts === 1 ? 'One post is waiting' : `${posts} posts are waiting`),
    next: (time: string) => `Next: ${time}`,
    first: {
      title: 'Beatreel goes on posting',
      body: 'Its window is closed, and posts are still waiting. You find it in the tray; start it again to see it.',
    },
  },
  hungPage: {
    message: 'Beatreel does not answer.',
    detail: 'You can wait a little longer. If you load it again, what you wrote until a moment ago is there.',
    wait: 'Wait',
    reload: 'Load again',
  },
} as const
