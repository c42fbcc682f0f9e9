/** What the system's own windows say for us. They are drawn before and beside any page, so the page's words cannot be used. */
export const words = {
  pick: { files: 'Add footage', folder: 'Add a folder of footage' },
  saveScript: 'Save the script',
  textKinds: { txt: 'Plain text', md: 'Markdown', srt: 'Subtitles' },
  filmsFolder: 'Folder for finished films',
  stopRendering: {
    message: 'A film is still being made.',
    detail: 'If you quit now it is stopped. What is done of it is kept, so that the next try is faster.',
    stay: 'Keep rendering',
    leave: 'Quit and stop',
  },
  hungPage: {
    message: 'Beatreel does not answer.',
    detail: 'You can wait a little longer. If you load it again, what you wrote until a moment ago is there.',
    wait: 'Wait',
    reload: 'Load again',
  },
} as const
