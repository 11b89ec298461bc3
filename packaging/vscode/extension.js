// shikra for VS Code: starts `shikra server` and leaves the rest to VS Code's own client.
'use strict';

const { commands, window, workspace } = require('vscode');
const { LanguageClient } = require('vscode-languageclient/node');

const SCHEMES = ['file', 'untitled', 'vscode-notebook-cell'];
let client;

function makeClient() {
  const command = workspace.getConfiguration('shikra').get('path') || 'shikra';
  const server = { command, args: ['server'] };
  const documentSelector = SCHEMES.map((scheme) => ({ scheme, language: 'python' }));
  return new LanguageClient('shikra', 'shikra', server, { documentSelector });
}

async function start() {
  client = makeClient();
  try {
    await client.start();
  } catch (error) {
    window.showErrorMessage(`shikra: ${error.message}. Install it, or say where it is: setting \`shikra.path\`.`);
  }
}

async function stop() {
  const running = client;
  client = undefined;
  if (running && running.isRunning()) await running.stop();
}

async function restart() {
  await stop();
  await start();
}

async function fixAll() {
  const editor = window.activeTextEditor;
  if (!editor || !client) return;
  const uri = client.code2ProtocolConverter.asUri(editor.document.uri);
  await commands.executeCommand('shikra.applyAutofix', { uri });
}

async function activate(context) {
  context.subscriptions.push(
    commands.registerCommand('shikra.fixAll', fixAll),
    commands.registerCommand('shikra.restart', restart),
    workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('shikra.path')) restart();
    }),
  );
  await start();
}

module.exports = { activate, deactivate: stop };
