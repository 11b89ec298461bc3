// `commands.js azure`: what Azure's task library understands of logging commands on standard input, as JSON.
// `commands.js github`: the workflow commands that GitHub's own library writes for [[message, properties]...] on standard input.
'use strict';
const input = require('fs').readFileSync(0, 'utf8');
if (process.argv[2] === 'azure') {
  const { commandFromString } = require('azure-pipelines-task-lib/taskcommand');
  const commands = input.split(/\r?\n/).filter((line) => line !== '').map(commandFromString);
  console.log(JSON.stringify(commands.map(({ command, properties, message }) => ({ command, properties, message }))));
} else {
  const { error } = require('@actions/core');
  for (const [message, properties] of JSON.parse(input)) error(message, properties);
}
