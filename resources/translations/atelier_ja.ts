<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja" sourcelanguage="en">
  <context>
    <name>AheadDialog</name>
    <message>
      <source>Atelier draws ahead while it has nothing better to do, also in the background and after a restart. Later you vote without waiting, and the graphics card is free for other programs. These pictures never go out of date, as the base model draws them.</source>
      <translation>Atelier は手が空いているあいだに、先の画像を描きためておきます。バックグラウンドでも、再起動のあとでも続きます。あとで待たずに投票でき、グラフィックボードもほかのプログラムに使えます。ベースモデルが描くので、この画像が古くなることはありません。</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>閉じる</translation>
    </message>
    <message>
      <source>Draw ahead</source>
      <translation>描きためる</translation>
    </message>
    <message>
      <source>For {0} votes</source>
      <translation>{0} 票分</translation>
    </message>
    <message>
      <source>What they take is known once the first pictures are drawn.</source>
      <translation>必要な時間と容量は、最初の画像が描き上がるとわかります。</translation>
    </message>
    <message>
      <source>{0}, {1} on the disk</source>
      <translation>{0}、ディスク {1}</translation>
    </message>
  </context>
  <context>
    <name>AheadRow</name>
    <message>
      <source>Draw ahead…</source>
      <translation>描きためる…</translation>
    </message>
    <message>
      <source>Draw no more ahead</source>
      <translation>描きためをやめる</translation>
    </message>
    <message>
      <source>enough for {0}</source>
      <translation>{0}続けられます</translation>
    </message>
    <message>
      <source>{0} left to vote on</source>
      <translation>残り {0} 票分</translation>
    </message>
    <message>
      <source>{0} of {1} drawn ahead</source>
      <translation>描きため {0} / {1}</translation>
    </message>
    <message>
      <source>{0} ready to vote on</source>
      <translation>{0} 票分を用意済み</translation>
    </message>
  </context>
  <context>
    <name>Banner</name>
    <message>
      <source>Copy details</source>
      <translation>詳細をコピー</translation>
    </message>
    <message>
      <source>Dismiss</source>
      <translation>閉じる</translation>
    </message>
    <message>
      <source>Try again</source>
      <translation>もう一度</translation>
    </message>
  </context>
  <context>
    <name>BaseLine</name>
    <message>
      <source>Made for Atelier's starter model, which no other program has: a LoRA of it works here only. For one that you can take along, begin a project with a model of your own.</source>
      <translation>Atelier のスターターモデル用です。ほかのプログラムにはないモデルなので、この LoRA はここでしか使えません。ほかでも使える LoRA がほしいときは、自分のモデルでプロジェクトを始めてください。</translation>
    </message>
    <message>
      <source>Made for {0}, which has a size of its own: a LoRA of it works with this model only.</source>
      <translation>{0} 用です。独自の構成のモデルなので、この LoRA はこのモデルでしか使えません。</translation>
    </message>
    <message>
      <source>Made for {0}.</source>
      <translation>{0} 用です。</translation>
    </message>
    <message>
      <source>Made for {0}. It works with other models of {1} too, the better the nearer they are to this one.</source>
      <translation>{0} 用です。ほかの {1} モデルでも使えます。このモデルに近いほどよく効きます。</translation>
    </message>
  </context>
  <context>
    <name>BenchmarkDialog</name>
    <message>
      <source>Close</source>
      <translation>閉じる</translation>
    </message>
    <message>
      <source>Drawing a test picture…</source>
      <translation>テスト画像を描いています…</translation>
    </message>
    <message>
      <source>Measuring how long learning takes…</source>
      <translation>学習にかかる時間を測っています…</translation>
    </message>
    <message>
      <source>Opening the model; a large one takes a minute the first time…</source>
      <translation>モデルを開いています。大きなモデルは、初回に 1 分ほどかかります…</translation>
    </message>
    <message>
      <source>Progress</source>
      <translation>進捗</translation>
    </message>
    <message>
      <source>Test picture {0}</source>
      <translation>テスト画像 {0}</translation>
    </message>
    <message>
      <source>This one: it predicts flow</source>
      <translation>こちら：フローを予測</translation>
    </message>
    <message>
      <source>This one: it predicts noise</source>
      <translation>こちら：ノイズを予測</translation>
    </message>
    <message>
      <source>This one: it predicts velocity</source>
      <translation>こちら：速度を予測</translation>
    </message>
    <message>
      <source>Try the base model</source>
      <translation>ベースモデルを試す</translation>
    </message>
  </context>
  <context>
    <name>BlindTestPage</name>
    <message>
      <source>Add a control prompt on the Prompts page: its pictures are only compared, never learned from.</source>
      <translation>「プロンプト」ページでテスト用プロンプトを追加してください。その画像は比べるだけで、学習には使いません。</translation>
    </message>
    <message>
      <source>Go to the prompts</source>
      <translation>プロンプトへ</translation>
    </message>
    <message>
      <source>No control prompt yet</source>
      <translation>テスト用プロンプトがまだありません</translation>
    </message>
    <message>
      <source>Nothing to check yet</source>
      <translation>テストするものがまだありません</translation>
    </message>
    <message>
      <source>The first checkpoint comes out of the first round of votes; here it meets the base model.</source>
      <translation>最初のラウンドの投票から、最初のチェックポイントができます。ここではそれをベースモデルと比べます。</translation>
    </message>
  </context>
  <context>
    <name>BlindTestResult</name>
    <message>
      <source>Go on voting</source>
      <translation>投票を続ける</translation>
    </message>
    <message>
      <source>New check…</source>
      <translation>新しいテスト…</translation>
    </message>
    <message>
      <source>at {0} %</source>
      <translation>{0} %</translation>
    </message>
    <message>
      <source>equal</source>
      <translation>引き分け</translation>
    </message>
    <message>
      <source>{0} The check is not over.</source>
      <translation>{0} テストはまだ終わっていません。</translation>
    </message>
  </context>
  <context>
    <name>BlindTestSetup</name>
    <message>
      <source>Begin</source>
      <translation>始める</translation>
    </message>
    <message>
      <source>Blind check</source>
      <translation>ブラインドテスト</translation>
    </message>
    <message>
      <source>Earlier checks</source>
      <translation>これまでのテスト</translation>
    </message>
    <message>
      <source>First model</source>
      <translation>1 つ目のモデル</translation>
    </message>
    <message>
      <source>Model</source>
      <translation>モデル</translation>
    </message>
    <message>
      <source>Models</source>
      <translation>モデル</translation>
    </message>
    <message>
      <source>One model at five strengths</source>
      <translation>1 つのモデルを 5 段階の強度で</translation>
    </message>
    <message>
      <source>One model draws each control prompt at two strengths from 50 to 150 %, from the same seeds. You choose blindly; at the end you are told which strength you like best.</source>
      <translation>1 つのモデルが、各テスト用プロンプトを同じシードで、50～150 % のうち 2 つの強度で描きます。強度を伏せたまま選び、最後にいちばん好みの強度がわかります。</translation>
    </message>
    <message>
      <source>Pairs</source>
      <translation>ペア数</translation>
    </message>
    <message>
      <source>Second model</source>
      <translation>2 つ目のモデル</translation>
    </message>
    <message>
      <source>Ten pairs show only a landslide, forty a moderate preference.</source>
      <translation>10 ペアでは圧倒的な差しかわかりません。40 ペアなら、ほどほどの好みの差もわかります。</translation>
    </message>
    <message>
      <source>The pictures come in the size of this project, {0} × {1}; at others the result may differ.</source>
      <translation>画像はこのプロジェクトのサイズ、{0} × {1} で描かれます。ほかのサイズでは結果が変わることがあります。</translation>
    </message>
    <message>
      <source>Two models</source>
      <translation>2 つのモデル</translation>
    </message>
    <message>
      <source>Two models draw the same control prompts from the same seeds. You choose without knowing which is which; the result is told at the end.</source>
      <translation>2 つのモデルが、同じテスト用プロンプトを同じシードで描きます。どちらのモデルかを伏せたまま選び、結果は最後にわかります。</translation>
    </message>
    <message>
      <source>against</source>
      <translation>対</translation>
    </message>
    <message>
      <source>{0} pairs</source>
      <translation>{0} ペア</translation>
    </message>
    <message>
      <source>{0} · in use</source>
      <translation>{0} · 使用中</translation>
    </message>
  </context>
  <context>
    <name>BlindTestVoting</name>
    <message>
      <source>A pair of the blind check</source>
      <translation>ブラインドテストのペア</translation>
    </message>
    <message>
      <source>Blind check: {0} of {1} pairs</source>
      <translation>ブラインドテスト：{0} / {1} ペア</translation>
    </message>
    <message>
      <source>Pairs of this check</source>
      <translation>このテストのペア</translation>
    </message>
    <message>
      <source>Show the result so far</source>
      <translation>ここまでの結果を見る</translation>
    </message>
  </context>
  <context>
    <name>BreakView</name>
    <message>
      <source>Any key or a click goes on.</source>
      <translation>どれかのキーかクリックで再開します。</translation>
    </message>
    <message>
      <source>Every vote is kept.</source>
      <translation>すべての票は保存済みです。</translation>
    </message>
    <message>
      <source>Resting</source>
      <translation>休憩中</translation>
    </message>
    <message>
      <source>rounds learned</source>
      <translation>学習済みラウンド</translation>
    </message>
    <message>
      <source>votes</source>
      <translation>票</translation>
    </message>
    <message>
      <source>votes to the end of the round</source>
      <translation>ラウンド終了までの票</translation>
    </message>
  </context>
  <context>
    <name>Charts</name>
    <message>
      <source>Blind wins over the base</source>
      <translation>ベースとのブラインド勝率</translation>
    </message>
    <message>
      <source>Distance from the base</source>
      <translation>ベースとの距離</translation>
    </message>
    <message>
      <source>How clearly it prefers yours</source>
      <translation>選んだ画像を好む度合い</translation>
    </message>
    <message>
      <source>Unseen votes it predicts</source>
      <translation>未学習の票の的中率</translation>
    </message>
  </context>
  <context>
    <name>CheckDialog</name>
    <message>
      <source> The records as they were are kept as {0}.</source>
      <translation> 元の記録は {0} に保管してあります。</translation>
    </message>
    <message>
      <source> What is left cannot be mended:</source>
      <translation> 残りは修復できません：</translation>
    </message>
    <message>
      <source> {0} are free again.</source>
      <translation> {0} の空きが増えました。</translation>
    </message>
    <message>
      <source>All is well.</source>
      <translation>問題ありません。</translation>
    </message>
    <message>
      <source>Check the project</source>
      <translation>プロジェクトを点検</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>閉じる</translation>
    </message>
    <message>
      <source>Looking…</source>
      <translation>調べています…</translation>
    </message>
    <message>
      <source>Mending…</source>
      <translation>修復しています…</translation>
    </message>
    <message>
      <source>Progress</source>
      <translation>進捗</translation>
    </message>
    <message>
      <source>Repair</source>
      <translation>修復</translation>
    </message>
    <message>
      <source>The engine ends what it is doing…</source>
      <translation>エンジンが作業を終えるのを待っています…</translation>
    </message>
    <message>
      <source>This was found. A repair keeps a copy of the records first.</source>
      <translation>次の問題が見つかりました。修復の前に、記録のコピーを保管します。</translation>
    </message>
    <message>
      <source>This was found. It cannot be mended; everything else is well.</source>
      <translation>次の問題が見つかりました。修復はできませんが、ほかは問題ありません。</translation>
    </message>
    <message>
      <source>What could be mended is mended.</source>
      <translation>修復できるものは、すべて修復しました。</translation>
    </message>
    <message>
      <source>What was found</source>
      <translation>見つかった問題</translation>
    </message>
  </context>
  <context>
    <name>CheckpointChart</name>
    <message>
      <source>Nothing to show yet</source>
      <translation>表示するものがまだありません</translation>
    </message>
  </context>
  <context>
    <name>CheckpointModel</name>
    <message>
      <source>Blind wins over the base</source>
      <translation>ベースとのブラインド勝率</translation>
    </message>
    <message>
      <source>Checkpoint</source>
      <translation>チェックポイント</translation>
    </message>
    <message>
      <source>Date</source>
      <translation>日付</translation>
    </message>
    <message>
      <source>Distance</source>
      <translation>距離</translation>
    </message>
    <message>
      <source>Unseen votes foretold</source>
      <translation>未学習の票の的中</translation>
    </message>
    <message>
      <source>Votes</source>
      <translation>投票</translation>
    </message>
    <message>
      <source>damaged</source>
      <translation>破損</translation>
    </message>
    <message>
      <source>deleted</source>
      <translation>削除済み</translation>
    </message>
    <message>
      <source>in use</source>
      <translation>使用中</translation>
    </message>
    <message>
      <source>pinned</source>
      <translation>ピン留め</translation>
    </message>
    <message>
      <source>{0} ({1})</source>
      <translation>{0}（{1}）</translation>
    </message>
    <message>
      <source>{0} of {1} ({2} to {3})</source>
      <translation>{1} 回中 {0}（{2}～{3}）</translation>
    </message>
  </context>
  <context>
    <name>CheckpointSection</name>
    <message>
      <source>Checkpoints</source>
      <translation>チェックポイント</translation>
    </message>
    <message>
      <source>Checkpoints appear here, one after each round of votes.</source>
      <translation>1 ラウンド投票するごとに、ここにチェックポイントが 1 つ増えます。</translation>
    </message>
    <message>
      <source>Compare…</source>
      <translation>比較…</translation>
    </message>
    <message>
      <source>Delete</source>
      <translation>削除</translation>
    </message>
    <message>
      <source>Export…</source>
      <translation>書き出す…</translation>
    </message>
    <message>
      <source>More</source>
      <translation>その他</translation>
    </message>
    <message>
      <source>Name…</source>
      <translation>名前を付ける…</translation>
    </message>
    <message>
      <source>Pin</source>
      <translation>ピン留め</translation>
    </message>
    <message>
      <source>Restore</source>
      <translation>復元</translation>
    </message>
    <message>
      <source>Show deleted</source>
      <translation>削除済みも表示</translation>
    </message>
    <message>
      <source>Train again</source>
      <translation>再学習</translation>
    </message>
    <message>
      <source>Train again without some votes…</source>
      <translation>一部の票を除いて再学習…</translation>
    </message>
    <message>
      <source>Train this checkpoint anew from the votes as they stand now</source>
      <translation>いまの票で、このチェックポイントを学習し直します</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>元に戻す</translation>
    </message>
    <message>
      <source>Work on from here</source>
      <translation>ここから続ける</translation>
    </message>
    <message>
      <source>{0} is back.</source>
      <translation>{0} を復元しました。</translation>
    </message>
    <message>
      <source>{0} is deleted.</source>
      <translation>{0} を削除しました。</translation>
    </message>
    <message>
      <source>{0} is trained again as soon as the engine is free.</source>
      <translation>エンジンが空きしだい、{0} を再学習します。</translation>
    </message>
    <message>
      <source>{0} is trained again once you let the work continue.</source>
      <translation>作業を再開すると、{0} を再学習します。</translation>
    </message>
  </context>
  <context>
    <name>CheckpointTable</name>
    <message>
      <source>Checkpoints</source>
      <translation>チェックポイント</translation>
    </message>
  </context>
  <context>
    <name>ChosenPanel</name>
    <message>
      <source>&amp;Caption</source>
      <translation>キャプション(&amp;C)</translation>
    </message>
    <message>
      <source>Caption</source>
      <translation>キャプション</translation>
    </message>
    <message>
      <source>Drag the bright part, or use the arrow keys.</source>
      <translation>明るい部分をドラッグするか、矢印キーで動かします。</translation>
    </message>
    <message>
      <source>Its caption is not used, only those of the first {0} pictures; it is learned under: {1}</source>
      <translation>キャプションが使われるのは最初の {0} 枚だけなので、この画像のものは使われません。学習に使う言葉：{1}</translation>
    </message>
    <message>
      <source>Leave out</source>
      <translation>除外</translation>
    </message>
    <message>
      <source>Leave {0} out</source>
      <translation>{0} 枚を除外</translation>
    </message>
    <message>
      <source>Remove</source>
      <translation>取り除く</translation>
    </message>
    <message>
      <source>Remove {0}</source>
      <translation>{0} 枚を取り除く</translation>
    </message>
    <message>
      <source>Take in again</source>
      <translation>除外を解除</translation>
    </message>
    <message>
      <source>Take {0} in again</source>
      <translation>{0} 枚の除外を解除</translation>
    </message>
    <message>
      <source>Without a caption the project's prompts are used.</source>
      <translation>キャプションがなければ、プロジェクトのプロンプトを使います。</translation>
    </message>
    <message>
      <source>Without a caption: {0}</source>
      <translation>キャプションなし：{0}</translation>
    </message>
  </context>
  <context>
    <name>CloseGuard</name>
    <message>
      <source>A LoRA file is about to be written. Broken off now, it is written anew the next time.</source>
      <translation>LoRA ファイルを書き出すところです。いま中断すると、次回あらためて書き出します。</translation>
    </message>
    <message>
      <source>Atelier closes as soon as this is done.</source>
      <translation>これが終わると、Atelier を閉じます。</translation>
    </message>
    <message>
      <source>Atelier goes on in the background and closes when it is done</source>
      <translation>Atelier はバックグラウンドで続け、終わると閉じます</translation>
    </message>
    <message>
      <source>Close Atelier</source>
      <translation>Atelier を閉じる</translation>
    </message>
    <message>
      <source>Close now</source>
      <translation>今すぐ閉じる</translation>
    </message>
    <message>
      <source>Close when it is done</source>
      <translation>終わったら閉じる</translation>
    </message>
    <message>
      <source>Finish in the background</source>
      <translation>バックグラウンドで終える</translation>
    </message>
    <message>
      <source>Leave it now</source>
      <translation>今すぐ離れる</translation>
    </message>
    <message>
      <source>Leave the project</source>
      <translation>プロジェクトを離れる</translation>
    </message>
    <message>
      <source>Pictures for {0} of {1} votes are drawn ahead so far. Closed now, Atelier goes on with them when the project is open again.</source>
      <translation>{1} 票分のうち {0} 票分の画像を描きためました。いま閉じると、次にこのプロジェクトを開いたときに続きを描きます。</translation>
    </message>
    <message>
      <source>The model is learning from your votes. Every vote is kept in any case; broken off now, this round is learned anew the next time.</source>
      <translation>モデルが票から学習しています。票が失われることはありません。いま中断すると、次回このラウンドをはじめから学習します。</translation>
    </message>
  </context>
  <context>
    <name>CompareDialog</name>
    <message>
      <source>At the left</source>
      <translation>左</translation>
    </message>
    <message>
      <source>At the right</source>
      <translation>右</translation>
    </message>
    <message>
      <source>Compare</source>
      <translation>比較</translation>
    </message>
    <message>
      <source>Strength of the one at the right</source>
      <translation>右側の強度</translation>
    </message>
    <message>
      <source>Strength {0} %</source>
      <translation>強度 {0} %</translation>
    </message>
    <message>
      <source>← → prompt      ↑ ↓ right      Shift ↑ ↓ left      + − strength      Tab swap      F fit      Z 100 %      Esc close</source>
      <translation>← → プロンプト      ↑ ↓ 右      Shift ↑ ↓ 左      + − 強度      Tab 入れ替え      F 全体表示      Z 100 %      Esc 閉じる</translation>
    </message>
  </context>
  <context>
    <name>ConfirmDialog</name>
    <message>
      <source>Stay</source>
      <translation>とどまる</translation>
    </message>
  </context>
  <context>
    <name>CropView</name>
    <message>
      <source>Drag the bright part, or use the arrow keys.</source>
      <translation>明るい部分をドラッグするか、矢印キーで動かします。</translation>
    </message>
    <message>
      <source>The part that is learned</source>
      <translation>学習に使う部分</translation>
    </message>
  </context>
  <context>
    <name>DeedRow</name>
    <message>
      <source>Cancel</source>
      <translation>キャンセル</translation>
    </message>
    <message>
      <source>Progress</source>
      <translation>進捗</translation>
    </message>
  </context>
  <context>
    <name>DownloadDialog</name>
    <message>
      <source>Asking the hub…</source>
      <translation>ハブに問い合わせています…</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>閉じる</translation>
    </message>
    <message>
      <source>Download</source>
      <translation>ダウンロード</translation>
    </message>
    <message>
      <source>Download a model</source>
      <translation>モデルをダウンロード</translation>
    </message>
    <message>
      <source>Kept in the keyring of your system</source>
      <translation>システムのキーチェーンに保存されます</translation>
    </message>
    <message>
      <source>Look</source>
      <translation>表示</translation>
    </message>
    <message>
      <source>Model on huggingface.co</source>
      <translation>huggingface.co のモデル</translation>
    </message>
    <message>
      <source>Progress</source>
      <translation>進捗</translation>
    </message>
    <message>
      <source>Read token</source>
      <translation>読み取りトークン</translation>
    </message>
    <message>
      <source>file</source>
      <translation>個のファイル</translation>
    </message>
    <message>
      <source>files</source>
      <translation>個のファイル</translation>
    </message>
    <message>
      <source>licence: {0}</source>
      <translation>ライセンス：{0}</translation>
    </message>
    <message>
      <source>none named</source>
      <translation>記載なし</translation>
    </message>
    <message>
      <source>owner/name, or the address of its page</source>
      <translation>所有者/名前、またはページのアドレス</translation>
    </message>
    <message>
      <source>{0} GB</source>
      <translation>{0} GB</translation>
    </message>
  </context>
  <context>
    <name>DropArea</name>
    <message>
      <source>Bring 5 to 30 pictures in the style you want; the model learns what they have in common before you vote.</source>
      <translation>描きたい画風の画像を 5～30 枚取り込んでください。投票の前に、モデルが共通点を学びます。</translation>
    </message>
    <message>
      <source>Choose a folder…</source>
      <translation>フォルダーを選ぶ…</translation>
    </message>
    <message>
      <source>Choose pictures…</source>
      <translation>画像を選ぶ…</translation>
    </message>
    <message>
      <source>Drop pictures here</source>
      <translation>ここに画像をドロップ</translation>
    </message>
    <message>
      <source>PNG, JPEG, WebP, AVIF and others; the files themselves are never changed.</source>
      <translation>PNG、JPEG、WebP、AVIF など。元のファイルは変更しません。</translation>
    </message>
    <message>
      <source>This project cannot learn from pictures of your own</source>
      <translation>このプロジェクトは自分の画像からは学べません</translation>
    </message>
  </context>
  <context>
    <name>EstimateTiles</name>
    <message>
      <source>The pictures so far</source>
      <translation>これまでの画像</translation>
    </message>
  </context>
  <context>
    <name>ExportForm</name>
    <message>
      <source>A smaller rank makes a smaller file; what it loses is told.</source>
      <translation>ランクを下げるとファイルが小さくなります。失われる量もお知らせします。</translation>
    </message>
    <message>
      <source>A1111 and Forge show them</source>
      <translation>A1111 と Forge で表示されます</translation>
    </message>
    <message>
      <source>As trained</source>
      <translation>学習時のまま</translation>
    </message>
    <message>
      <source>Author</source>
      <translation>作者</translation>
    </message>
    <message>
      <source>Browse…</source>
      <translation>参照…</translation>
    </message>
    <message>
      <source>Exact (fp32)</source>
      <translation>元の精度 (fp32)</translation>
    </message>
    <message>
      <source>Folder</source>
      <translation>フォルダー</translation>
    </message>
    <message>
      <source>Folder for the export</source>
      <translation>書き出し先のフォルダー</translation>
    </message>
    <message>
      <source>Format</source>
      <translation>形式</translation>
    </message>
    <message>
      <source>Half the size (fp16)</source>
      <translation>半分のサイズ (fp16)</translation>
    </message>
    <message>
      <source>Half the size, wide range (bf16)</source>
      <translation>半分のサイズ、広い範囲 (bf16)</translation>
    </message>
    <message>
      <source>How to use it</source>
      <translation>使い方</translation>
    </message>
    <message>
      <source>Licence</source>
      <translation>ライセンス</translation>
    </message>
    <message>
      <source>LoRA for all programs (kohya)</source>
      <translation>どのプログラムでも使える LoRA (kohya)</translation>
    </message>
    <message>
      <source>LoRA for diffusers (PEFT folder)</source>
      <translation>diffusers 用 LoRA (PEFT フォルダー)</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>名前</translation>
    </message>
    <message>
      <source>Numbers</source>
      <translation>数値の精度</translation>
    </message>
    <message>
      <source>Picture</source>
      <translation>画像</translation>
    </message>
    <message>
      <source>Picture {0}</source>
      <translation>画像 {0}</translation>
    </message>
    <message>
      <source>Rank</source>
      <translation>ランク</translation>
    </message>
    <message>
      <source>Tell your prompts in the file</source>
      <translation>プロンプトもファイルに記録</translation>
    </message>
    <message>
      <source>The file</source>
      <translation>ファイル</translation>
    </message>
    <message>
      <source>The whole base model, diffusers folder</source>
      <translation>ベースモデル全体、diffusers フォルダー</translation>
    </message>
    <message>
      <source>The whole base model, one file</source>
      <translation>ベースモデル全体、1 ファイル</translation>
    </message>
    <message>
      <source>Trigger words</source>
      <translation>トリガーワード</translation>
    </message>
    <message>
      <source>What it says of itself</source>
      <translation>ファイルに入れる情報</translation>
    </message>
    <message>
      <source>With the project</source>
      <translation>プロジェクトと同じ場所</translation>
    </message>
    <message>
      <source>Words and picture in files beside it too</source>
      <translation>言葉と画像を別ファイルでも添える</translation>
    </message>
  </context>
  <context>
    <name>ExportList</name>
    <message>
      <source>Copied to {0}</source>
      <translation>{0} にコピーしました</translation>
    </message>
    <message>
      <source>Copy the marked file to:</source>
      <translation>選んだファイルのコピー先：</translation>
    </message>
    <message>
      <source>Copy to {0}</source>
      <translation>{0} にコピー</translation>
    </message>
    <message>
      <source>Copying {0}…</source>
      <translation>{0} をコピーしています…</translation>
    </message>
    <message>
      <source>Exported so far</source>
      <translation>これまでの書き出し</translation>
    </message>
    <message>
      <source>In InvokeAI add it by Models → Add models → Scan folder.</source>
      <translation>InvokeAI では Models → Add models → Scan folder で追加します。</translation>
    </message>
    <message>
      <source>No folder of ComfyUI, A1111, Forge, InvokeAI or StabilityMatrix was found.</source>
      <translation>ComfyUI、A1111、Forge、InvokeAI、StabilityMatrix のフォルダーが見つかりませんでした。</translation>
    </message>
    <message>
      <source>No program that was found here reads the marked file.</source>
      <translation>見つかったプログラムの中に、選んだファイルを読めるものはありません。</translation>
    </message>
    <message>
      <source>Show in folder</source>
      <translation>フォルダーで表示</translation>
    </message>
    <message>
      <source>What you export is listed here.</source>
      <translation>書き出したものがここに並びます。</translation>
    </message>
  </context>
  <context>
    <name>ExportPage</name>
    <message>
      <source>Checkpoint</source>
      <translation>チェックポイント</translation>
    </message>
    <message>
      <source>Export</source>
      <translation>書き出し</translation>
    </message>
    <message>
      <source>Give the file a name.</source>
      <translation>ファイルに名前を付けてください。</translation>
    </message>
    <message>
      <source>How strong</source>
      <translation>強度</translation>
    </message>
    <message>
      <source>Learned from pictures of {0} × {1}. What was learned holds no size: draw with it at any.</source>
      <translation>{0} × {1} の画像から学習しました。学習内容はサイズに縛られないので、どのサイズでも描けます。</translation>
    </message>
    <message>
      <source>Nothing to export yet</source>
      <translation>書き出すものがまだありません</translation>
    </message>
    <message>
      <source>Stopped; {0} was not written.</source>
      <translation>停止しました。{0} は書き込まれていません。</translation>
    </message>
    <message>
      <source>The file is written soon; the work that runs now comes to its end first…</source>
      <translation>まもなくファイルを書き出します。いまの作業が終わるのを待っています…</translation>
    </message>
    <message>
      <source>The first checkpoint comes out of the first round of votes; here it becomes a file.</source>
      <translation>最初のラウンドの投票から、最初のチェックポイントができます。ここではそれをファイルにします。</translation>
    </message>
    <message>
      <source>{0} · in use</source>
      <translation>{0} · 使用中</translation>
    </message>
  </context>
  <context>
    <name>FileLine</name>
    <message>
      <source>Browse: {0}</source>
      <translation>参照：{0}</translation>
    </message>
    <message>
      <source>Browse…</source>
      <translation>参照…</translation>
    </message>
  </context>
  <context>
    <name>FilterRow</name>
    <message>
      <source>All checkpoints</source>
      <translation>全チェックポイント</translation>
    </message>
    <message>
      <source>All outcomes</source>
      <translation>全結果</translation>
    </message>
    <message>
      <source>All prompts</source>
      <translation>全プロンプト</translation>
    </message>
    <message>
      <source>Bad</source>
      <translation>NG</translation>
    </message>
    <message>
      <source>Both good, or between</source>
      <translation>どちらも良い、またはその中間</translation>
    </message>
    <message>
      <source>Checkpoint</source>
      <translation>チェックポイント</translation>
    </message>
    <message>
      <source>Lost</source>
      <translation>負け</translation>
    </message>
    <message>
      <source>Only pictures with a star</source>
      <translation>スター付きの画像だけ</translation>
    </message>
    <message>
      <source>Outcome</source>
      <translation>結果</translation>
    </message>
    <message>
      <source>Prompt</source>
      <translation>プロンプト</translation>
    </message>
    <message>
      <source>Search the prompts</source>
      <translation>プロンプトを検索</translation>
    </message>
    <message>
      <source>Skipped</source>
      <translation>スキップ</translation>
    </message>
    <message>
      <source>Won</source>
      <translation>勝ち</translation>
    </message>
    <message>
      <source>★ only</source>
      <translation>★ のみ</translation>
    </message>
  </context>
  <context>
    <name>FlawNotice</name>
    <message>
      <source>Draw them anew</source>
      <translation>描き直す</translation>
    </message>
    <message>
      <source>Files of {0} are missing or damaged, so the votes are kept, but not learned from.</source>
      <translation>{0}分のファイルが欠けているか、破損しています。票は残りますが、学習には使われません。</translation>
    </message>
    <message>
      <source>Files of {0} are missing or damaged; they are drawn anew as soon as the engine is free.</source>
      <translation>{0}分のファイルが欠けているか、破損しています。エンジンが空きしだい描き直します。</translation>
    </message>
    <message>
      <source>Files of {0} are missing or damaged; {1} of them are being drawn anew.</source>
      <translation>{0}分のファイルが欠けているか、破損しています。うち {1} 票分を描き直しています。</translation>
    </message>
    <message>
      <source>Show them…</source>
      <translation>表示…</translation>
    </message>
    <message>
      <source>vote</source>
      <translation>票</translation>
    </message>
    <message>
      <source>votes</source>
      <translation>票</translation>
    </message>
  </context>
  <context>
    <name>FlawedDialog</name>
    <message>
      <source>Close</source>
      <translation>閉じる</translation>
    </message>
    <message>
      <source>Draw anew</source>
      <translation>描き直す</translation>
    </message>
    <message>
      <source>No. {0}, learned from all the same:
{1}</source>
      <translation>No. {0}、そのまま学習に使用：
{1}</translation>
    </message>
    <message>
      <source>No. {0}, left out:
{1}</source>
      <translation>No. {0}、除外：
{1}</translation>
    </message>
    <message>
      <source>Show the vote</source>
      <translation>票を表示</translation>
    </message>
    <message>
      <source>These votes are kept. Drawn anew from their seeds, the pictures are as they were, and the votes count for the next round.</source>
      <translation>票は残っています。シードから描き直せば画像は元どおりになり、票は次のラウンドに数えられます。</translation>
    </message>
    <message>
      <source>Votes</source>
      <translation>投票</translation>
    </message>
    <message>
      <source>Votes with missing files</source>
      <translation>ファイルが欠けた票</translation>
    </message>
  </context>
  <context>
    <name>FolderLine</name>
    <message>
      <source>Browse: {0}</source>
      <translation>参照：{0}</translation>
    </message>
    <message>
      <source>Browse…</source>
      <translation>参照…</translation>
    </message>
  </context>
  <context>
    <name>GalleryModel</name>
    <message>
      <source>with a star</source>
      <translation>スター付き</translation>
    </message>
  </context>
  <context>
    <name>GalleryOutcome</name>
    <message>
      <source>– skipped</source>
      <translation>– スキップ</translation>
    </message>
    <message>
      <source>✓ best</source>
      <translation>✓ ベスト</translation>
    </message>
    <message>
      <source>✓ better</source>
      <translation>✓ 良い</translation>
    </message>
    <message>
      <source>✓ both good</source>
      <translation>✓ 両方良い</translation>
    </message>
    <message>
      <source>✓ much better</source>
      <translation>✓ ずっと良い</translation>
    </message>
    <message>
      <source>✕ bad</source>
      <translation>✕ NG</translation>
    </message>
    <message>
      <source>✕ both bad</source>
      <translation>✕ 両方 NG</translation>
    </message>
  </context>
  <context>
    <name>GalleryPage</name>
    <message>
      <source>Back to all pictures</source>
      <translation>すべての画像に戻る</translation>
    </message>
    <message>
      <source>Change this vote</source>
      <translation>この投票を変更</translation>
    </message>
    <message>
      <source>Compare side by side, up to four</source>
      <translation>並べて比較（4 枚まで）</translation>
    </message>
    <message>
      <source>Copied.</source>
      <translation>コピーしました。</translation>
    </message>
    <message>
      <source>Copy prompt and seeds</source>
      <translation>プロンプトとシードをコピー</translation>
    </message>
    <message>
      <source>Give a star</source>
      <translation>スターを付ける</translation>
    </message>
    <message>
      <source>Let a click mark one only</source>
      <translation>クリックで 1 枚だけ選択</translation>
    </message>
    <message>
      <source>Let each click mark one more</source>
      <translation>クリックするたびに選択を追加</translation>
    </message>
    <message>
      <source>Look at it large</source>
      <translation>大きく見る</translation>
    </message>
    <message>
      <source>Mark all</source>
      <translation>すべて選択</translation>
    </message>
    <message>
      <source>No picture is like that.</source>
      <translation>条件に合う画像はありません。</translation>
    </message>
    <message>
      <source>Picture (*.png)</source>
      <translation>画像 (*.png)</translation>
    </message>
    <message>
      <source>Pictures appear here once you have voted on them.</source>
      <translation>投票した画像がここに並びます。</translation>
    </message>
    <message>
      <source>Save as PNG…</source>
      <translation>PNG で保存…</translation>
    </message>
    <message>
      <source>Save the picture</source>
      <translation>画像を保存</translation>
    </message>
    <message>
      <source>Save {0} pictures into a folder</source>
      <translation>{0} 枚の画像をフォルダーに保存</translation>
    </message>
    <message>
      <source>Searching…</source>
      <translation>検索しています…</translation>
    </message>
    <message>
      <source>Take the star away</source>
      <translation>スターを外す</translation>
    </message>
    <message>
      <source>Unmark all</source>
      <translation>選択を解除</translation>
    </message>
    <message>
      <source>back</source>
      <translation>戻る</translation>
    </message>
    <message>
      <source>change this vote</source>
      <translation>投票を変更</translation>
    </message>
    <message>
      <source>compare</source>
      <translation>比較</translation>
    </message>
    <message>
      <source>large</source>
      <translation>大きく</translation>
    </message>
    <message>
      <source>mark one</source>
      <translation>1 枚選択</translation>
    </message>
    <message>
      <source>mark several</source>
      <translation>複数選択</translation>
    </message>
    <message>
      <source>more…</source>
      <translation>その他…</translation>
    </message>
    <message>
      <source>next</source>
      <translation>次</translation>
    </message>
    <message>
      <source>no star</source>
      <translation>スターなし</translation>
    </message>
    <message>
      <source>previous</source>
      <translation>前</translation>
    </message>
    <message>
      <source>save…</source>
      <translation>保存…</translation>
    </message>
    <message>
      <source>star</source>
      <translation>スター</translation>
    </message>
    <message>
      <source>stop saving</source>
      <translation>保存を停止</translation>
    </message>
    <message>
      <source>{0} of {1}</source>
      <translation>{0} / {1}</translation>
    </message>
    <message>
      <source>{0} pictures are marked.</source>
      <translation>{0} 枚の画像を選択中です。</translation>
    </message>
    <message>
      <source>{0} pictures can be dragged at once; save more than that with Ctrl+S.</source>
      <translation>一度にドラッグできるのは {0} 枚までです。それより多いときは Ctrl+S で保存してください。</translation>
    </message>
    <message>
      <source>{0} — {1}, seeds {2} and {3}</source>
      <translation>{0} — {1}、シード {2} と {3}</translation>
    </message>
  </context>
  <context>
    <name>GridDialog</name>
    <message>
      <source>Checkpoints</source>
      <translation>チェックポイント</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>閉じる</translation>
    </message>
    <message>
      <source>Draw</source>
      <translation>描く</translation>
    </message>
    <message>
      <source>Draw {0}</source>
      <translation>{0}を描く</translation>
    </message>
    <message>
      <source>Grid</source>
      <translation>グリッド</translation>
    </message>
    <message>
      <source>Prompts, one per line</source>
      <translation>プロンプト（1 行に 1 つ）</translation>
    </message>
    <message>
      <source>Strengths in per cent</source>
      <translation>強度（%）</translation>
    </message>
    <message>
      <source>picture</source>
      <translation>枚の画像</translation>
    </message>
    <message>
      <source>pictures</source>
      <translation>枚の画像</translation>
    </message>
  </context>
  <context>
    <name>GroupField</name>
    <message>
      <source>Choose the best with 1–{0}.</source>
      <translation>1–{0} キーでいちばん良い画像を選びます。</translation>
    </message>
    <message>
      <source>Choose with ← →.</source>
      <translation>← → キーで選びます。</translation>
    </message>
    <message>
      <source>Four</source>
      <translation>4 枚</translation>
    </message>
    <message>
      <source>Mark bad ones with 1–{0} and go on with {1}.</source>
      <translation>1–{0} キーで NG の画像に印を付け、{1} で進みます。</translation>
    </message>
    <message>
      <source>Seven</source>
      <translation>7 枚</translation>
    </message>
    <message>
      <source>Two</source>
      <translation>2 枚</translation>
    </message>
  </context>
  <context>
    <name>GroupMarks</name>
    <message>
      <source>Bad: {0}.</source>
      <translation>NG：{0}。</translation>
    </message>
    <message>
      <source>Picture {0} of {1} is framed.</source>
      <translation>{1} 枚中 {0} 枚目に枠があります。</translation>
    </message>
    <message>
      <source>The best: {0}.</source>
      <translation>ベスト：{0}。</translation>
    </message>
  </context>
  <context>
    <name>GroupView</name>
    <message>
      <source>The pictures to choose between</source>
      <translation>選ぶ画像</translation>
    </message>
  </context>
  <context>
    <name>HardwareBox</name>
    <message>
      <source>Automatic</source>
      <translation>自動</translation>
    </message>
    <message>
      <source>Processor</source>
      <translation>プロセッサー</translation>
    </message>
    <message>
      <source>{0} (not found)</source>
      <translation>{0}（見つかりません）</translation>
    </message>
  </context>
  <context>
    <name>HelpDialog</name>
    <message>
      <source>All keys…</source>
      <translation>キー一覧…</translation>
    </message>
    <message>
      <source>Check the project…</source>
      <translation>プロジェクトを点検…</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>閉じる</translation>
    </message>
    <message>
      <source>Help</source>
      <translation>ヘルプ</translation>
    </message>
    <message>
      <source>Log folder</source>
      <translation>ログフォルダー</translation>
    </message>
    <message>
      <source>Make a report…</source>
      <translation>レポートを作成…</translation>
    </message>
    <message>
      <source>Open the folder of this project</source>
      <translation>このプロジェクトのフォルダーを開く</translation>
    </message>
    <message>
      <source>Open the folder with the log</source>
      <translation>ログのフォルダーを開く</translation>
    </message>
    <message>
      <source>Project folder</source>
      <translation>プロジェクトフォルダー</translation>
    </message>
    <message>
      <source>Take the tour</source>
      <translation>ツアーを見る</translation>
    </message>
    <message>
      <source>The first ten minutes</source>
      <translation>はじめの 10 分</translation>
    </message>
  </context>
  <context>
    <name>HistoryStrip</name>
    <message>
      <source>History</source>
      <translation>履歴</translation>
    </message>
  </context>
  <context>
    <name>LargeView</name>
    <message>
      <source>The file is missing.</source>
      <translation>ファイルがありません。</translation>
    </message>
    <message>
      <source>The picture</source>
      <translation>画像</translation>
    </message>
    <message>
      <source>The pictures that are compared</source>
      <translation>比較する画像</translation>
    </message>
  </context>
  <context>
    <name>LearningRow</name>
    <message>
      <source>A round is being learned; the line at the bottom shows how far it is.</source>
      <translation>ラウンドを学習しています。進み具合はいちばん下の行に出ます。</translation>
    </message>
    <message>
      <source>All of them are learned, or left out. Bring more, or go on voting.</source>
      <translation>すべて学習済みか除外済みです。画像を追加するか、投票を続けてください。</translation>
    </message>
    <message>
      <source>It needs no vote, and took {0} the last time. You can vote meanwhile.</source>
      <translation>票は必要ありません。前回は{0}かかりました。そのあいだも投票できます。</translation>
    </message>
    <message>
      <source>It needs no vote. You can vote meanwhile.</source>
      <translation>票は必要ありません。そのあいだも投票できます。</translation>
    </message>
    <message>
      <source>Learn from them now</source>
      <translation>いま学習する</translation>
    </message>
    <message>
      <source>See what it learned</source>
      <translation>学んだことを見る</translation>
    </message>
    <message>
      <source>They are learned once all are prepared, {0} of {1} so far. You can vote meanwhile.</source>
      <translation>すべての準備ができしだい学習します（いま {0} / {1}）。そのあいだも投票できます。</translation>
    </message>
  </context>
  <context>
    <name>LeaveOutDialog</name>
    <message>
      <source>Cancel</source>
      <translation>キャンセル</translation>
    </message>
    <message>
      <source>It learned {0} of your own as well; leave some out on the page “Your pictures” before it is trained again.</source>
      <translation>自分の {0}も学習しています。除きたい画像は、再学習の前に「自分の画像」ページで除外してください。</translation>
    </message>
    <message>
      <source>Space or click: leave out, take in      Shift + arrows: several</source>
      <translation>スペースキーまたはクリック：除外、解除      Shift + 矢印キー：複数</translation>
    </message>
    <message>
      <source>The votes that {0} learned, the newest first. Untick those that it should not have learned; a new checkpoint is trained from the others, and this one stays as it is.</source>
      <translation>{0} が学習した票です。新しい順に並んでいます。学習すべきでなかった票のチェックを外してください。残りの票から新しいチェックポイントを学習します。元のチェックポイントはそのまま残ります。</translation>
    </message>
    <message>
      <source>Train</source>
      <translation>学習</translation>
    </message>
    <message>
      <source>Train again without some votes</source>
      <translation>一部の票を除いて再学習</translation>
    </message>
    <message>
      <source>Votes</source>
      <translation>投票</translation>
    </message>
    <message>
      <source>picture</source>
      <translation>枚の画像</translation>
    </message>
    <message>
      <source>pictures</source>
      <translation>枚の画像</translation>
    </message>
    <message>
      <source>vote</source>
      <translation>票</translation>
    </message>
    <message>
      <source>votes</source>
      <translation>票</translation>
    </message>
    <message>
      <source>{0} of {1}</source>
      <translation>{0} / {1}</translation>
    </message>
  </context>
  <context>
    <name>LightTable</name>
    <message>
      <source>Pictures</source>
      <translation>画像</translation>
    </message>
  </context>
  <context>
    <name>LikedRow</name>
    <message>
      <source>Choose a folder…</source>
      <translation>フォルダーを選ぶ…</translation>
    </message>
    <message>
      <source>Choose pictures…</source>
      <translation>画像を選ぶ…</translation>
    </message>
    <message>
      <source>Remove</source>
      <translation>取り除く</translation>
    </message>
    <message>
      <source>Remove the pictures you like</source>
      <translation>好きな画像を取り除く</translation>
    </message>
    <message>
      <source>optional</source>
      <translation>任意</translation>
    </message>
    <message>
      <source>picture</source>
      <translation>枚の画像</translation>
    </message>
    <message>
      <source>pictures</source>
      <translation>枚の画像</translation>
    </message>
    <message>
      <source>{0} chosen</source>
      <translation>{0}を選択中</translation>
    </message>
    <message>
      <source>“{0}”</source>
      <translation>「{0}」</translation>
    </message>
  </context>
  <context>
    <name>MainWindow</name>
    <message>
      <source>Closing after this step… — Atelier</source>
      <translation>この処理が終わりしだい閉じます… — Atelier</translation>
    </message>
    <message>
      <source>Round {0} was broken off the last time. Nothing is lost: it is learned anew.</source>
      <translation>前回、ラウンド {0} が中断されました。何も失われていません。はじめから学習し直します。</translation>
    </message>
  </context>
  <context>
    <name>MissingPicture</name>
    <message>
      <source>Drawing…</source>
      <translation>描いています…</translation>
    </message>
    <message>
      <source>No. {0} in line</source>
      <translation>順番待ち {0} 番目</translation>
    </message>
    <message>
      <source>Not drawn yet</source>
      <translation>まだ描かれていません</translation>
    </message>
    <message>
      <source>Paused</source>
      <translation>一時停止中</translation>
    </message>
  </context>
  <context>
    <name>ModelField</name>
    <message>
      <source>A .safetensors checkpoint or a diffusers folder</source>
      <translation>.safetensors のチェックポイント、または diffusers フォルダー</translation>
    </message>
    <message>
      <source>A VAE in a .safetensors file</source>
      <translation>.safetensors ファイルの VAE</translation>
    </message>
    <message>
      <source>A model of mine</source>
      <translation>自分のモデル</translation>
    </message>
    <message>
      <source>Base model</source>
      <translation>ベースモデル</translation>
    </message>
    <message>
      <source>Browse for the base model</source>
      <translation>ベースモデルを参照</translation>
    </message>
    <message>
      <source>Browse…</source>
      <translation>参照…</translation>
    </message>
    <message>
      <source>Flow (rectified)</source>
      <translation>フロー (flow)</translation>
    </message>
    <message>
      <source>Models</source>
      <translation>モデル</translation>
    </message>
    <message>
      <source>Noise (epsilon)</source>
      <translation>ノイズ (epsilon)</translation>
    </message>
    <message>
      <source>None; or a LoRA file to go on from</source>
      <translation>なし、または続きから始める LoRA ファイル</translation>
    </message>
    <message>
      <source>On this computer…</source>
      <translation>このコンピューターから…</translation>
    </message>
    <message>
      <source>Start from a LoRA</source>
      <translation>LoRA から始める</translation>
    </message>
    <message>
      <source>Starter model (included)</source>
      <translation>スターターモデル（付属）</translation>
    </message>
    <message>
      <source>Try it on this computer…</source>
      <translation>このコンピューターで試す…</translation>
    </message>
    <message>
      <source>VAE</source>
      <translation>VAE</translation>
    </message>
    <message>
      <source>Velocity (v)</source>
      <translation>速度 (v)</translation>
    </message>
    <message>
      <source>What it predicts</source>
      <translation>予測するもの</translation>
    </message>
    <message>
      <source>down to zero SNR</source>
      <translation>SNR ゼロまで</translation>
    </message>
  </context>
  <context>
    <name>ModelLibrary</name>
    <message>
      <source>Add a folder…</source>
      <translation>フォルダーを追加…</translation>
    </message>
    <message>
      <source>Download…</source>
      <translation>ダウンロード…</translation>
    </message>
    <message>
      <source>Folder with models</source>
      <translation>モデルのフォルダー</translation>
    </message>
    <message>
      <source>Looking through the folders of ComfyUI, A1111, Forge and others…</source>
      <translation>ComfyUI、A1111、Forge などのフォルダーを調べています…</translation>
    </message>
    <message>
      <source>Models on this computer</source>
      <translation>このコンピューターのモデル</translation>
    </message>
    <message>
      <source>No model was found. Add the folder in which yours lie.</source>
      <translation>モデルが見つかりませんでした。モデルを入れているフォルダーを追加してください。</translation>
    </message>
    <message>
      <source>Search by name or kind</source>
      <translation>名前か種類で検索</translation>
    </message>
    <message>
      <source>Use this model</source>
      <translation>このモデルを使う</translation>
    </message>
    <message>
      <source>file cannot be used: show it</source>
      <translation>個のファイルは使えません：表示</translation>
    </message>
    <message>
      <source>files cannot be used: show them</source>
      <translation>個のファイルは使えません：表示</translation>
    </message>
    <message>
      <source>model</source>
      <translation>個のモデル</translation>
    </message>
    <message>
      <source>models</source>
      <translation>個のモデル</translation>
    </message>
  </context>
  <context>
    <name>ModelRow</name>
    <message>
      <source>Strength of {0}</source>
      <translation>{0} の強度</translation>
    </message>
    <message>
      <source>{0} %</source>
      <translation>{0} %</translation>
    </message>
  </context>
  <context>
    <name>NameDelegate</name>
    <message>
      <source>Name</source>
      <translation>名前</translation>
    </message>
  </context>
  <context>
    <name>NameDialog</name>
    <message>
      <source>Cancel</source>
      <translation>キャンセル</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>名前</translation>
    </message>
  </context>
  <context>
    <name>NewProjectForm</name>
    <message>
      <source>&amp;Folder</source>
      <translation>フォルダー(&amp;F)</translation>
    </message>
    <message>
      <source>&amp;Learning</source>
      <translation>学習(&amp;L)</translation>
    </message>
    <message>
      <source>&amp;Name</source>
      <translation>名前(&amp;N)</translation>
    </message>
    <message>
      <source>&amp;Prompts</source>
      <translation>プロンプト(&amp;P)</translation>
    </message>
    <message>
      <source>&amp;Question</source>
      <translation>質問(&amp;Q)</translation>
    </message>
    <message>
      <source>Base model</source>
      <translation>ベースモデル</translation>
    </message>
    <message>
      <source>Browse for the project's folder</source>
      <translation>プロジェクトのフォルダーを参照</translation>
    </message>
    <message>
      <source>Browse…</source>
      <translation>参照…</translation>
    </message>
    <message>
      <source>Create project</source>
      <translation>プロジェクトを作成</translation>
    </message>
    <message>
      <source>Drawing</source>
      <translation>描画</translation>
    </message>
    <message>
      <source>Folder for the project</source>
      <translation>プロジェクトのフォルダー</translation>
    </message>
    <message>
      <source>More: how it learns and draws</source>
      <translation>詳細：学習と描画</translation>
    </message>
    <message>
      <source>My style</source>
      <translation>自分の画風</translation>
    </message>
    <message>
      <source>N&amp;egative prompt</source>
      <translation>ネガティブプロンプト(&amp;E)</translation>
    </message>
    <message>
      <source>Not measured yet: this takes half a minute, and says how long a vote and a round take here.</source>
      <translation>まだ測っていません。30 秒ほどで、このコンピューターでの 1 票と 1 ラウンドの所要時間がわかります。</translation>
    </message>
    <message>
      <source>One prompt per line; each line is one kind of picture you will compare.</source>
      <translation>1 行に 1 つのプロンプト。1 行ごとに、比べる画像の題材が 1 つ増えます。</translation>
    </message>
    <message>
      <source>Pictures at a time</source>
      <translation>一度に見る枚数</translation>
    </message>
    <message>
      <source>Pictures you like</source>
      <translation>好きな画像</translation>
    </message>
    <message>
      <source>What do you want to &amp;teach?</source>
      <translation>何を教えますか？(&amp;T)</translation>
    </message>
    <message>
      <source>What no picture is to show; empty for nothing</source>
      <translation>描いてほしくないもの（なければ空欄）</translation>
    </message>
  </context>
  <context>
    <name>NoPairView</name>
    <message>
      <source>A control prompt is off, or the files of a checkpoint are missing.</source>
      <translation>テスト用プロンプトがオフになっているか、チェックポイントのファイルがありません。</translation>
    </message>
    <message>
      <source>Continue</source>
      <translation>再開</translation>
    </message>
    <message>
      <source>Drawing the next pair…</source>
      <translation>次のペアを描いています…</translation>
    </message>
    <message>
      <source>No more pairs can be drawn</source>
      <translation>これ以上ペアを描けません</translation>
    </message>
    <message>
      <source>Press Enter to go on.</source>
      <translation>Enter キーで進みます。</translation>
    </message>
    <message>
      <source>The model learns from your votes first; this page goes on by itself.</source>
      <translation>先にモデルが票から学習します。終わると、このページは自動で進みます。</translation>
    </message>
    <message>
      <source>The pairs are drawn after this round</source>
      <translation>ペアはこのラウンドの学習後に描きます</translation>
    </message>
    <message>
      <source>The work is stopped</source>
      <translation>作業は停止中です</translation>
    </message>
  </context>
  <context>
    <name>NoteList</name>
    <message>
      <source>Copy all</source>
      <translation>すべてコピー</translation>
    </message>
    <message>
      <source>Dismiss all</source>
      <translation>すべて閉じる</translation>
    </message>
    <message>
      <source>What is to be said of the pictures</source>
      <translation>画像についてのお知らせ</translation>
    </message>
    <message>
      <source>What was noticed</source>
      <translation>気づいた点</translation>
    </message>
    <message>
      <source>What was noticed ({0})</source>
      <translation>気づいた点（{0}）</translation>
    </message>
  </context>
  <context>
    <name>Notifications</name>
    <message>
      <source>Drawn ahead and ready to vote on: {0}</source>
      <translation>描きため完了、{0} 票分の投票ができます</translation>
    </message>
    <message>
      <source>Round {0} is learned</source>
      <translation>ラウンド {0} を学習しました</translation>
    </message>
    <message>
      <source>{0} is saved</source>
      <translation>{0} を保存しました</translation>
    </message>
  </context>
  <context>
    <name>OwnPictures</name>
    <message>
      <source>1 is left out.</source>
      <translation>1 枚は除外されます。</translation>
    </message>
    <message>
      <source>Choose a folder of pictures that you like</source>
      <translation>好きな画像のフォルダーを選んでください</translation>
    </message>
    <message>
      <source>Choose pictures that you like</source>
      <translation>好きな画像を選んでください</translation>
    </message>
    <message>
      <source>Pictures ({0})</source>
      <translation>画像（{0}）</translation>
    </message>
    <message>
      <source>Undo: rated pictures from “{0}”</source>
      <translation>元に戻す：「{0}」の評価済み画像</translation>
    </message>
    <message>
      <source>Undo: {0} from “{1}”</source>
      <translation>元に戻す：「{1}」の {0}</translation>
    </message>
    <message>
      <source>damaged; bring it again</source>
      <translation>破損。取り込み直してください</translation>
    </message>
    <message>
      <source>group</source>
      <translation>グループ</translation>
    </message>
    <message>
      <source>groups</source>
      <translation>グループ</translation>
    </message>
    <message>
      <source>is being learned</source>
      <translation>学習中</translation>
    </message>
    <message>
      <source>is being prepared</source>
      <translation>準備中</translation>
    </message>
    <message>
      <source>learned</source>
      <translation>学習済み</translation>
    </message>
    <message>
      <source>learned by {0}</source>
      <translation>{0} で学習済み</translation>
    </message>
    <message>
      <source>left out</source>
      <translation>除外</translation>
    </message>
    <message>
      <source>picture</source>
      <translation>枚の画像</translation>
    </message>
    <message>
      <source>pictures</source>
      <translation>枚の画像</translation>
    </message>
    <message>
      <source>prompt</source>
      <translation>件のプロンプト</translation>
    </message>
    <message>
      <source>prompts</source>
      <translation>件のプロンプト</translation>
    </message>
    <message>
      <source>ready</source>
      <translation>準備完了</translation>
    </message>
    <message>
      <source>vote</source>
      <translation>票</translation>
    </message>
    <message>
      <source>votes</source>
      <translation>票</translation>
    </message>
    <message>
      <source>{0} are left out.</source>
      <translation>{0} 枚は除外されます。</translation>
    </message>
    <message>
      <source>{0} of {1} to vote on</source>
      <translation>投票用に {1}から {0}</translation>
    </message>
    <message>
      <source>{0} that you do not like</source>
      <translation>好みでない画像 {0} 枚</translation>
    </message>
    <message>
      <source>{0} that you gave already</source>
      <translation>投票済みの {0}</translation>
    </message>
    <message>
      <source>{0} that you like</source>
      <translation>好きな画像 {0} 枚</translation>
    </message>
    <message>
      <source>{0}, learned by {1}</source>
      <translation>{0}、{1} で学習済み</translation>
    </message>
    <message>
      <source>{0}, {1} of them learned by {2}</source>
      <translation>{0}、うち {1} 枚は {2} で学習済み</translation>
    </message>
    <message>
      <source>{0}: {1}</source>
      <translation>{0}：{1}</translation>
    </message>
    <message>
      <source>{0}: {1}.</source>
      <translation>{0}：{1}。</translation>
    </message>
  </context>
  <context>
    <name>OwnPicturesPage</name>
    <message>
      <source>Choose a folder…</source>
      <translation>フォルダーを選ぶ…</translation>
    </message>
    <message>
      <source>Choose pictures…</source>
      <translation>画像を選ぶ…</translation>
    </message>
    <message>
      <source>Rated pictures from elsewhere…</source>
      <translation>ほかで作った評価済み画像…</translation>
    </message>
    <message>
      <source>Your pictures</source>
      <translation>自分の画像</translation>
    </message>
  </context>
  <context>
    <name>PictureSaving</name>
    <message>
      <source>Saved as {0}</source>
      <translation>{0} として保存しました</translation>
    </message>
    <message>
      <source>Saving {0} of {1}…</source>
      <translation>{1} 枚中 {0} 枚目を保存しています…</translation>
    </message>
    <message>
      <source>Stopped: {0} of {1} pictures are in {2}.</source>
      <translation>停止しました。{1} 枚中 {0} 枚が {2} にあります。</translation>
    </message>
    <message>
      <source>{0} of {1} pictures are in {2}. Missing or damaged: {3}.</source>
      <translation>{1} 枚中 {0} 枚が {2} にあります。欠落または破損：{3}。</translation>
    </message>
    <message>
      <source>{0} pictures are in {1}.</source>
      <translation>{0} 枚の画像が {1} にあります。</translation>
    </message>
    <message>
      <source>{0} pictures were saved before.</source>
      <translation>{0} 枚の画像は保存済みでした。</translation>
    </message>
  </context>
  <context>
    <name>PlanDialog</name>
    <message>
      <source>Close</source>
      <translation>閉じる</translation>
    </message>
    <message>
      <source>Measure now</source>
      <translation>いま測る</translation>
    </message>
    <message>
      <source>Progress</source>
      <translation>進捗</translation>
    </message>
    <message>
      <source>The engine is paused: what is missing is measured after “Continue”.</source>
      <translation>エンジンは一時停止中です。足りない値は「再開」のあとで測ります。</translation>
    </message>
    <message>
      <source>Time, memory and disk</source>
      <translation>時間、メモリ、ディスク</translation>
    </message>
    <message>
      <source>Waiting for what the engine does now…</source>
      <translation>エンジンの作業が終わるのを待っています…</translation>
    </message>
  </context>
  <context>
    <name>PreviewRows</name>
    <message>
      <source>Previews</source>
      <translation>プレビュー</translation>
    </message>
  </context>
  <context>
    <name>ProgressPage</name>
    <message>
      <source>Free disk space…</source>
      <translation>ディスクの空きを増やす…</translation>
    </message>
    <message>
      <source>One side wins more often than chance would have it; look at the other one first.</source>
      <translation>片側が、偶然とは言えないほど多く勝っています。反対側から先に見てみてください。</translation>
    </message>
    <message>
      <source>Pairs that came twice were answered differently: on these prompts the votes look random.</source>
      <translation>2 度出たペアへの答えが食い違っています。このプロンプトでは、票がばらついているようです。</translation>
    </message>
    <message>
      <source>agree with yourself</source>
      <translation>答えの一致率</translation>
    </message>
    <message>
      <source>both bad</source>
      <translation>両方 NG</translation>
    </message>
    <message>
      <source>both good</source>
      <translation>両方良い</translation>
    </message>
    <message>
      <source>left wins</source>
      <translation>左の勝率</translation>
    </message>
    <message>
      <source>pictures</source>
      <translation>枚の画像</translation>
    </message>
    <message>
      <source>rounds</source>
      <translation>ラウンド</translation>
    </message>
    <message>
      <source>skipped</source>
      <translation>件スキップ</translation>
    </message>
    <message>
      <source>votes</source>
      <translation>票</translation>
    </message>
  </context>
  <context>
    <name>ProjectActs</name>
    <message>
      <source>Archive “{0}”</source>
      <translation>「{0}」をアーカイブ</translation>
    </message>
    <message>
      <source>Archiving “{0}”…</source>
      <translation>「{0}」をアーカイブしています…</translation>
    </message>
    <message>
      <source>Broken off; nothing has changed.</source>
      <translation>中断しました。何も変わっていません。</translation>
    </message>
    <message>
      <source>Deleting “{0}”…</source>
      <translation>「{0}」を削除しています…</translation>
    </message>
    <message>
      <source>Duplicate</source>
      <translation>複製</translation>
    </message>
    <message>
      <source>Duplicate the project</source>
      <translation>プロジェクトを複製</translation>
    </message>
    <message>
      <source>Duplicating “{0}”…</source>
      <translation>「{0}」を複製しています…</translation>
    </message>
    <message>
      <source>Everything of “{0}” but what can be drawn again is in {1}.</source>
      <translation>描き直せるもの以外、「{0}」のすべてが {1} に入っています。</translation>
    </message>
    <message>
      <source>It is called “{0}” now.</source>
      <translation>名前を「{0}」に変えました。</translation>
    </message>
    <message>
      <source>Move “{0}” into another folder</source>
      <translation>「{0}」を別のフォルダーへ移動</translation>
    </message>
    <message>
      <source>Moving “{0}”…</source>
      <translation>「{0}」を移動しています…</translation>
    </message>
    <message>
      <source>Open an archive</source>
      <translation>アーカイブを開く</translation>
    </message>
    <message>
      <source>Putting “{0}” back…</source>
      <translation>「{0}」を元に戻しています…</translation>
    </message>
    <message>
      <source>Rename</source>
      <translation>名前を変更</translation>
    </message>
    <message>
      <source>Rename the project</source>
      <translation>プロジェクトの名前を変更</translation>
    </message>
    <message>
      <source>Renaming “{0}”…</source>
      <translation>「{0}」の名前を変更しています…</translation>
    </message>
    <message>
      <source>The archive is a project in {0} now.</source>
      <translation>アーカイブを {0} にプロジェクトとして展開しました。</translation>
    </message>
    <message>
      <source>Undo: put “{0}” back</source>
      <translation>元に戻す：「{0}」を復元</translation>
    </message>
    <message>
      <source>Unpacking “{0}”…</source>
      <translation>「{0}」を展開しています…</translation>
    </message>
    <message>
      <source>Zip files (*.zip)</source>
      <translation>Zip ファイル (*.zip)</translation>
    </message>
    <message>
      <source>{0} copy</source>
      <translation>{0} のコピー</translation>
    </message>
    <message>
      <source>“{0}” is a project of its own.</source>
      <translation>「{0}」を独立したプロジェクトとして作成しました。</translation>
    </message>
    <message>
      <source>“{0}” is back.</source>
      <translation>「{0}」を元に戻しました。</translation>
    </message>
    <message>
      <source>“{0}” is deleted. There is no trash for this disk, so it lies in {1} until you remove it.</source>
      <translation>「{0}」を削除しました。このディスクにはごみ箱がないため、消去するまで {1} に残ります。</translation>
    </message>
    <message>
      <source>“{0}” is in the trash.</source>
      <translation>「{0}」をごみ箱に移しました。</translation>
    </message>
    <message>
      <source>“{0}” is open, so it cannot be deleted; choose “Close” in its menu first.</source>
      <translation>「{0}」は開いているので削除できません。先にそのメニューで「閉じる」を選んでください。</translation>
    </message>
    <message>
      <source>“{0}” lies in {1} now.</source>
      <translation>「{0}」は {1} に移りました。</translation>
    </message>
  </context>
  <context>
    <name>PromptPage</name>
    <message>
      <source>A file with prompts</source>
      <translation>プロンプトのファイル</translation>
    </message>
    <message>
      <source>Add</source>
      <translation>追加</translation>
    </message>
    <message>
      <source>Copied. Write {0} in a prompt to have a line of it.</source>
      <translation>コピーしました。プロンプトに {0} と書くと、その中の 1 行になります。</translation>
    </message>
    <message>
      <source>Delete</source>
      <translation>削除</translation>
    </message>
    <message>
      <source>Drag rows, or press Alt+↑ or Alt+↓, to put them in another order.</source>
      <translation>行をドラッグするか、Alt+↑・Alt+↓ で並べ替えます。</translation>
    </message>
    <message>
      <source>For blind checks only</source>
      <translation>ブラインドテスト専用</translation>
    </message>
    <message>
      <source>From a file…</source>
      <translation>ファイルから…</translation>
    </message>
    <message>
      <source>New prompts</source>
      <translation>新しいプロンプト</translation>
    </message>
    <message>
      <source>New prompts, one per line. “a {red|blue} boat” leaves a choice.</source>
      <translation>新しいプロンプト（1 行に 1 つ）。「a {red|blue} boat」のように選択肢を書けます。</translation>
    </message>
    <message>
      <source>Prompts</source>
      <translation>プロンプト</translation>
    </message>
    <message>
      <source>Prompts (*.txt *.csv *.tsv);;All files (*)</source>
      <translation>プロンプト (*.txt *.csv *.tsv);;すべてのファイル (*)</translation>
    </message>
    <message>
      <source>Prompts for blind checks are never voted on: they show whether what was learned holds.</source>
      <translation>テスト用プロンプトには投票しません。学んだことがほかでも通用するかを確かめるためのものです。</translation>
    </message>
    <message>
      <source>Put back</source>
      <translation>元に戻す</translation>
    </message>
    <message>
      <source>Write a prompt first, one per line.</source>
      <translation>先にプロンプトを書いてください（1 行に 1 つ）。</translation>
    </message>
    <message>
      <source>prompt</source>
      <translation>件のプロンプト</translation>
    </message>
    <message>
      <source>prompts</source>
      <translation>件のプロンプト</translation>
    </message>
    <message>
      <source>{0} added.</source>
      <translation>{0}を追加しました。</translation>
    </message>
    <message>
      <source>{0} deleted; the pictures stay.</source>
      <translation>{0}を削除しました。画像は残ります。</translation>
    </message>
    <message>
      <source>{0} left out: they are there already.</source>
      <translation>{0} 件は追加しませんでした。すでにあります。</translation>
    </message>
    <message>
      <source>“{0}” has a brace without its other half, so it is drawn as it is written.</source>
      <translation>「{0}」は波括弧の片方がないため、書かれたとおりに描きます。</translation>
    </message>
  </context>
  <context>
    <name>PromptTable</name>
    <message>
      <source>Blind check</source>
      <translation>ブラインドテスト</translation>
    </message>
    <message>
      <source>Delete</source>
      <translation>削除</translation>
    </message>
    <message>
      <source>Move down</source>
      <translation>下へ移動</translation>
    </message>
    <message>
      <source>Move up</source>
      <translation>上へ移動</translation>
    </message>
    <message>
      <source>Negative prompt</source>
      <translation>ネガティブプロンプト</translation>
    </message>
    <message>
      <source>On</source>
      <translation>オン</translation>
    </message>
    <message>
      <source>Pictures</source>
      <translation>画像</translation>
    </message>
    <message>
      <source>Prompt</source>
      <translation>プロンプト</translation>
    </message>
    <message>
      <source>Prompts</source>
      <translation>プロンプト</translation>
    </message>
    <message>
      <source>Weight</source>
      <translation>重み</translation>
    </message>
  </context>
  <context>
    <name>QuestionLine</name>
    <message>
      <source>&amp;Question</source>
      <translation>質問(&amp;Q)</translation>
    </message>
    <message>
      <source>Lesson: {0}</source>
      <translation>レッスン：{0}</translation>
    </message>
    <message>
      <source>Question over the pictures</source>
      <translation>画像の上の質問</translation>
    </message>
  </context>
  <context>
    <name>QuestionRow</name>
    <message>
      <source>None is bad</source>
      <translation>NG なし</translation>
    </message>
    <message>
      <source>{0} bad, go on</source>
      <translation>NG {0} 枚で次へ</translation>
    </message>
  </context>
  <context>
    <name>RatedDialog</name>
    <message>
      <source>A good and a bad picture of one prompt come as a vote; all others as pictures that you like, or do not like.</source>
      <translation>同じプロンプトの良い画像と NG の画像は 1 票になります。それ以外は、好きな画像か好みでない画像として入ります。</translation>
    </message>
    <message>
      <source>Bad ones</source>
      <translation>NG の画像</translation>
    </message>
    <message>
      <source>Bring them in</source>
      <translation>取り込む</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>キャンセル</translation>
    </message>
    <message>
      <source>Folder</source>
      <translation>フォルダー</translation>
    </message>
    <message>
      <source>Good ones</source>
      <translation>良い画像</translation>
    </message>
    <message>
      <source>Look at them</source>
      <translation>見てみる</translation>
    </message>
    <message>
      <source>One folder of pictures with their prompts in them</source>
      <translation>1 つのフォルダー（プロンプト入りの画像）</translation>
    </message>
    <message>
      <source>Pictures of one prompt come in groups for you to vote on. Prompts are read as ComfyUI, A1111, Forge, InvokeAI, NovelAI and Midjourney leave them.</source>
      <translation>同じプロンプトの画像はグループになり、投票できます。ComfyUI、A1111、Forge、InvokeAI、NovelAI、Midjourney が残したプロンプトを読み取ります。</translation>
    </message>
    <message>
      <source>Rated pictures from elsewhere</source>
      <translation>ほかで作った評価済み画像</translation>
    </message>
    <message>
      <source>Two folders, one of good and one of bad pictures</source>
      <translation>2 つのフォルダー（良い画像と NG の画像）</translation>
    </message>
  </context>
  <context>
    <name>ReadingRow</name>
    <message>
      <source>Cancel</source>
      <translation>キャンセル</translation>
    </message>
    <message>
      <source>Looking for pictures…</source>
      <translation>画像を探しています…</translation>
    </message>
    <message>
      <source>Progress</source>
      <translation>進捗</translation>
    </message>
    <message>
      <source>Reading pictures: {0} of {1}</source>
      <translation>画像を読み込んでいます：{0} / {1}</translation>
    </message>
  </context>
  <context>
    <name>RecentDelegate</name>
    <message>
      <source>open · {0}</source>
      <translation>開いています · {0}</translation>
    </message>
    <message>
      <source>vote</source>
      <translation>票</translation>
    </message>
    <message>
      <source>votes</source>
      <translation>票</translation>
    </message>
  </context>
  <context>
    <name>RecentList</name>
    <message>
      <source>Archive…</source>
      <translation>アーカイブ…</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>閉じる</translation>
    </message>
    <message>
      <source>Delete</source>
      <translation>削除</translation>
    </message>
    <message>
      <source>Duplicate…</source>
      <translation>複製…</translation>
    </message>
    <message>
      <source>Move…</source>
      <translation>移動…</translation>
    </message>
    <message>
      <source>Open</source>
      <translation>開く</translation>
    </message>
    <message>
      <source>Recent projects</source>
      <translation>最近のプロジェクト</translation>
    </message>
    <message>
      <source>Rename…</source>
      <translation>名前を変更…</translation>
    </message>
    <message>
      <source>The menu key shows what can be done with a project.</source>
      <translation>メニューキーで、プロジェクトの操作を表示します。</translation>
    </message>
  </context>
  <context>
    <name>ReportDialog</name>
    <message>
      <source>A report helps to find out what went wrong. It holds the log, the versions of programs, your settings and the counts of this project. It is only written to a file: you decide whom to send it to.</source>
      <translation>レポートは原因を調べるのに役立ちます。ログ、プログラムのバージョン、設定、このプロジェクトの件数が入ります。ファイルに書き出すだけで、誰に送るかは自分で決められます。</translation>
    </message>
    <message>
      <source>Add pictures of the last votes</source>
      <translation>最近の投票の画像を付ける</translation>
    </message>
    <message>
      <source>Add prompts</source>
      <translation>プロンプトを付ける</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>閉じる</translation>
    </message>
    <message>
      <source>Keep names of folders and people</source>
      <translation>フォルダーと人の名前を残す</translation>
    </message>
    <message>
      <source>Make a report</source>
      <translation>レポートを作成</translation>
    </message>
    <message>
      <source>Prompts, pictures and names stay out, unless you tick them:</source>
      <translation>プロンプト、画像、名前は、チェックを入れない限り含まれません：</translation>
    </message>
    <message>
      <source>Save the report</source>
      <translation>レポートを保存</translation>
    </message>
    <message>
      <source>Save the report…</source>
      <translation>レポートを保存…</translation>
    </message>
    <message>
      <source>Saved as {0}</source>
      <translation>{0} として保存しました</translation>
    </message>
    <message>
      <source>Writing…</source>
      <translation>書き込んでいます…</translation>
    </message>
    <message>
      <source>Zip files (*.zip)</source>
      <translation>Zip ファイル (*.zip)</translation>
    </message>
  </context>
  <context>
    <name>Rest</name>
    <message>
      <source>You have voted for {0} minutes. Time for a rest?</source>
      <translation>投票を始めて {0} 分になります。ひと休みしませんか？</translation>
    </message>
  </context>
  <context>
    <name>RoundPopover</name>
    <message>
      <source>Answered beside them</source>
      <translation>そのほかの回答</translation>
    </message>
    <message>
      <source>Round {0}</source>
      <translation>ラウンド {0}</translation>
    </message>
    <message>
      <source>Round {0} is being learned. What you vote on now counts towards round {1}: {2} of {3}.</source>
      <translation>ラウンド {0} を学習しています。いまの投票はラウンド {1} に数えます：{2} / {3}。</translation>
    </message>
    <message>
      <source>vote</source>
      <translation>票</translation>
    </message>
    <message>
      <source>votes</source>
      <translation>票</translation>
    </message>
    <message>
      <source>{0} of {1} votes; then it learns from them.</source>
      <translation>{0} / {1} 票。そろったら学習します。</translation>
    </message>
    <message>
      <source>{0} to go: {1} at your pace, and {2} until the pictures for them are drawn.</source>
      <translation>あと {0}。いまのペースで{1}、画像が描き上がるまで{2}です。</translation>
    </message>
    <message>
      <source>{0} to go: {1} at your pace.</source>
      <translation>あと {0}。いまのペースで{1}です。</translation>
    </message>
    <message>
      <source>{0} votes: enough. It learns as soon as it can.</source>
      <translation>{0} 票そろいました。できしだい学習します。</translation>
    </message>
  </context>
  <context>
    <name>RoundText</name>
    <message>
      <source>A blind check of what it learned: not counted for the round</source>
      <translation>学んだことのブラインドテスト：ラウンドには数えません</translation>
    </message>
    <message>
      <source>No picture is better than another: not counted for the round</source>
      <translation>優劣なし：ラウンドには数えません</translation>
    </message>
    <message>
      <source>Those came a second time: not counted for the round</source>
      <translation>2 度目の画像：ラウンドには数えません</translation>
    </message>
    <message>
      <source>blind check</source>
      <translation>回のブラインドテスト</translation>
    </message>
    <message>
      <source>blind checks</source>
      <translation>回のブラインドテスト</translation>
    </message>
    <message>
      <source>repeat</source>
      <translation>回のくり返し</translation>
    </message>
    <message>
      <source>repeats</source>
      <translation>回のくり返し</translation>
    </message>
    <message>
      <source>skipped</source>
      <translation>件スキップ</translation>
    </message>
    <message>
      <source>{0} without a better one</source>
      <translation>優劣なし {0} 件</translation>
    </message>
    <message>
      <source>{0}: kept, with nothing to learn from</source>
      <translation>{0}：保存しますが、学べるものはありません</translation>
    </message>
    <message>
      <source>{0}: they may come back</source>
      <translation>{0}：また出てくることがあります</translation>
    </message>
    <message>
      <source>{0}: they prove what was learned</source>
      <translation>{0}：学んだことを確かめます</translation>
    </message>
    <message>
      <source>{0}: they show how alike you answer</source>
      <translation>{0}：答えの一貫性がわかります</translation>
    </message>
  </context>
  <context>
    <name>RoundView</name>
    <message>
      <source>Export…</source>
      <translation>書き出す…</translation>
    </message>
    <message>
      <source>Go on voting</source>
      <translation>投票を続ける</translation>
    </message>
    <message>
      <source>It learned from {0}.</source>
      <translation>{0}から学習しました。</translation>
    </message>
    <message>
      <source>Round {0} is learned</source>
      <translation>ラウンド {0} を学習しました</translation>
    </message>
    <message>
      <source>See more</source>
      <translation>もっと見る</translation>
    </message>
    <message>
      <source>The base model beside the checkpoint, prompt {0}</source>
      <translation>ベースモデルとチェックポイントの比較、プロンプト {0}</translation>
    </message>
    <message>
      <source>What {0} draws</source>
      <translation>{0} が描く画像</translation>
    </message>
    <message>
      <source>left of the line: the base model      right of it: {0}</source>
      <translation>線の左：ベースモデル      右：{0}</translation>
    </message>
    <message>
      <source>vote</source>
      <translation>票</translation>
    </message>
    <message>
      <source>votes</source>
      <translation>票</translation>
    </message>
    <message>
      <source>← → draw the line      Tab swap      M see more      E export      any other key: go on</source>
      <translation>← → 線を動かす      Tab 入れ替え      M もっと見る      E 書き出す      ほかのキー：進む</translation>
    </message>
  </context>
  <context>
    <name>SamplingField</name>
    <message>
      <source>A1111, Forge and ComfyUI count two of these steps as one: 10 there are 20 here.</source>
      <translation>A1111、Forge、ComfyUI では、このステップ 2 つを 1 つと数えます。向こうの 10 は、ここでは 20 です。</translation>
    </message>
    <message>
      <source>CLIP skip</source>
      <translation>CLIP スキップ</translation>
    </message>
    <message>
      <source>Guidance</source>
      <translation>ガイダンス</translation>
    </message>
    <message>
      <source>Sampler</source>
      <translation>サンプラー</translation>
    </message>
    <message>
      <source>Steps</source>
      <translation>ステップ数</translation>
    </message>
    <message>
      <source>{0} (suggested)</source>
      <translation>{0}（おすすめ）</translation>
    </message>
  </context>
  <context>
    <name>SamplingLine</name>
    <message>
      <source>As A1111 and Forge read it</source>
      <translation>A1111 と Forge で読める形式</translation>
    </message>
    <message>
      <source>CLIP skip {0}</source>
      <translation>CLIP スキップ {0}</translation>
    </message>
    <message>
      <source>Copied</source>
      <translation>コピー済み</translation>
    </message>
    <message>
      <source>Copy</source>
      <translation>コピー</translation>
    </message>
    <message>
      <source>Copy how the pictures are drawn</source>
      <translation>描画の設定をコピー</translation>
    </message>
    <message>
      <source>Drawn with {0}</source>
      <translation>描画：{0}</translation>
    </message>
    <message>
      <source>Learning: {0}</source>
      <translation>学習：{0}</translation>
    </message>
    <message>
      <source>guidance {0}</source>
      <translation>ガイダンス {0}</translation>
    </message>
    <message>
      <source>the model's own size</source>
      <translation>モデル本来のサイズ</translation>
    </message>
    <message>
      <source>{0} steps</source>
      <translation>{0} ステップ</translation>
    </message>
  </context>
  <context>
    <name>SettingsDialog</name>
    <message>
      <source>A note when a round is learned, a file is written or something went wrong.</source>
      <translation>ラウンドの学習、ファイルの書き出し、問題の発生を通知します。</translation>
    </message>
    <message>
      <source>A quiet sound</source>
      <translation>静かな音</translation>
    </message>
    <message>
      <source>After {0} minutes of voting</source>
      <translation>{0} 分投票したら</translation>
    </message>
    <message>
      <source>As the system</source>
      <translation>システムに合わせる</translation>
    </message>
    <message>
      <source>Automatic</source>
      <translation>自動</translation>
    </message>
    <message>
      <source>Change the folder for new projects</source>
      <translation>新しいプロジェクトのフォルダーを変更</translation>
    </message>
    <message>
      <source>Change…</source>
      <translation>変更…</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>閉じる</translation>
    </message>
    <message>
      <source>Compile the model</source>
      <translation>モデルをコンパイル</translation>
    </message>
    <message>
      <source>Dark</source>
      <translation>ダーク</translation>
    </message>
    <message>
      <source>Drawing and learning</source>
      <translation>描画と学習</translation>
    </message>
    <message>
      <source>Folder for new projects</source>
      <translation>新しいプロジェクトのフォルダー</translation>
    </message>
    <message>
      <source>Four bits (least memory)</source>
      <translation>4 ビット（最小メモリ）</translation>
    </message>
    <message>
      <source>Full (fp32)</source>
      <translation>フル精度 (fp32)</translation>
    </message>
    <message>
      <source>Half (fp16)</source>
      <translation>半精度 (fp16)</translation>
    </message>
    <message>
      <source>Half precision needs half the memory of a graphics card; a processor always works in full.</source>
      <translation>半精度なら、グラフィックボードのメモリは半分で済みます。プロセッサーは常にフル精度で動きます。</translation>
    </message>
    <message>
      <source>Half, wide range (bf16)</source>
      <translation>半精度、広い範囲 (bf16)</translation>
    </message>
    <message>
      <source>Keys</source>
      <translation>キー</translation>
    </message>
    <message>
      <source>Keys for voting</source>
      <translation>投票のキー</translation>
    </message>
    <message>
      <source>Language</source>
      <translation>言語</translation>
    </message>
    <message>
      <source>Languages other than English and German want a native reader; corrections are welcome.</source>
      <translation>英語とドイツ語以外の訳は、まだ母語の方に確認していただいていません。訂正を歓迎します。</translation>
    </message>
    <message>
      <source>Light</source>
      <translation>ライト</translation>
    </message>
    <message>
      <source>Listen</source>
      <translation>聞く</translation>
    </message>
    <message>
      <source>Look</source>
      <translation>外観</translation>
    </message>
    <message>
      <source>Never</source>
      <translation>なし</translation>
    </message>
    <message>
      <source>New projects in</source>
      <translation>新しいプロジェクトの場所</translation>
    </message>
    <message>
      <source>Notes</source>
      <translation>通知</translation>
    </message>
    <message>
      <source>Only on a graphics card: the first picture and the first round come minutes later, the others may come sooner. It needs a C++ compiler.</source>
      <translation>グラフィックボードのみ。最初の画像とラウンドは数分遅くなり、その後は速くなることがあります。C++ コンパイラーが必要です。</translation>
    </message>
    <message>
      <source>Precision</source>
      <translation>精度</translation>
    </message>
    <message>
      <source>Projects</source>
      <translation>プロジェクト</translation>
    </message>
    <message>
      <source>Projects that you have already stay where they are.</source>
      <translation>すでにあるプロジェクトは移動しません。</translation>
    </message>
    <message>
      <source>Remind me to rest</source>
      <translation>休憩を知らせる</translation>
    </message>
    <message>
      <source>Settings</source>
      <translation>設定</translation>
    </message>
    <message>
      <source>Show and change…</source>
      <translation>表示と変更…</translation>
    </message>
    <message>
      <source>Show pictures while they are drawn</source>
      <translation>描いている途中の画像を表示</translation>
    </message>
    <message>
      <source>Size</source>
      <translation>サイズ</translation>
    </message>
    <message>
      <source>Speed</source>
      <translation>速さ</translation>
    </message>
    <message>
      <source>Tell me</source>
      <translation>知らせる</translation>
    </message>
    <message>
      <source>These, and what Atelier works on, change when the settings are closed.</source>
      <translation>この 2 つと「計算に使うもの」は、設定を閉じると切り替わります。</translation>
    </message>
    <message>
      <source>Waiting</source>
      <translation>待ち時間</translation>
    </message>
    <message>
      <source>When a round is learned</source>
      <translation>ラウンドを学習したとき</translation>
    </message>
    <message>
      <source>When the window is not in front</source>
      <translation>ウィンドウが前面にないとき</translation>
    </message>
    <message>
      <source>Where you wait for a picture, you see it come out of the noise, at first blurred.</source>
      <translation>画像を待つあいだ、ノイズから浮かび上がる様子が見えます。はじめはぼやけています。</translation>
    </message>
    <message>
      <source>Window</source>
      <translation>ウィンドウ</translation>
    </message>
    <message>
      <source>With a sound</source>
      <translation>音を鳴らす</translation>
    </message>
    <message>
      <source>Works on</source>
      <translation>計算に使うもの</translation>
    </message>
    <message>
      <source>{0} %</source>
      <translation>{0} %</translation>
    </message>
  </context>
  <context>
    <name>ShortcutSheet</name>
    <message>
      <source>All as usual</source>
      <translation>すべて標準に戻す</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>閉じる</translation>
    </message>
    <message>
      <source>Key</source>
      <translation>キー</translation>
    </message>
    <message>
      <source>Keys</source>
      <translation>キー</translation>
    </message>
    <message>
      <source>Keys of the voting page</source>
      <translation>投票ページのキー</translation>
    </message>
    <message>
      <source>Mouse, pen, finger</source>
      <translation>マウス、ペン、指</translation>
    </message>
    <message>
      <source>Press Enter on a line to give it another key.</source>
      <translation>行で Enter を押すと、キーを変更できます。</translation>
    </message>
    <message>
      <source>Press the new key for “{0}”, or Esc.</source>
      <translation>「{0}」の新しいキーを押してください。やめるときは Esc。</translation>
    </message>
    <message>
      <source>Search</source>
      <translation>検索</translation>
    </message>
    <message>
      <source>Search the keys</source>
      <translation>キーを検索</translation>
    </message>
    <message>
      <source>These keys cannot be changed.</source>
      <translation>これらのキーは変更できません。</translation>
    </message>
    <message>
      <source>What it does</source>
      <translation>はたらき</translation>
    </message>
  </context>
  <context>
    <name>SizeField</name>
    <message>
      <source>About half the work for drawing and learning. Pictures show less detail and may be composed otherwise than at full size; the LoRA works at both.</source>
      <translation>描画と学習の手間がほぼ半分になります。画像の細部は減り、フルサイズとは構図が変わることがあります。LoRA はどちらでも使えます。</translation>
    </message>
    <message>
      <source>As the model was made for</source>
      <translation>モデル本来のサイズ</translation>
    </message>
    <message>
      <source>Draft, {0} × {0}</source>
      <translation>ラフ、{0} × {0}</translation>
    </message>
    <message>
      <source>Full size, {0} × {0}</source>
      <translation>フルサイズ、{0} × {0}</translation>
    </message>
    <message>
      <source>Picture size</source>
      <translation>画像サイズ</translation>
    </message>
  </context>
  <context>
    <name>SlimDialog</name>
    <message>
      <source>Close</source>
      <translation>閉じる</translation>
    </message>
    <message>
      <source>Free disk space</source>
      <translation>ディスクの空きを増やす</translation>
    </message>
    <message>
      <source>Free the space</source>
      <translation>空きを増やす</translation>
    </message>
    <message>
      <source>Freeing…</source>
      <translation>空きを増やしています…</translation>
    </message>
    <message>
      <source>Looking…</source>
      <translation>調べています…</translation>
    </message>
    <message>
      <source>Older versions of Atelier kept every step of every picture. Only the last one is learned from: the others can go. No picture, vote or checkpoint changes, and what is learned stays the same.</source>
      <translation>以前の Atelier は、すべての画像の全ステップを保存していました。学習に使うのは最後のステップだけなので、ほかは消せます。画像、票、チェックポイントは変わらず、学ぶ内容も同じです。</translation>
    </message>
    <message>
      <source>Progress</source>
      <translation>進捗</translation>
    </message>
    <message>
      <source>There is nothing to free in this project.</source>
      <translation>このプロジェクトで増やせる空きはありません。</translation>
    </message>
    <message>
      <source>{0} are free again.</source>
      <translation>{0} の空きが増えました。</translation>
    </message>
    <message>
      <source>{0} can be freed.</source>
      <translation>{0} の空きを増やせます。</translation>
    </message>
  </context>
  <context>
    <name>SourceLine</name>
    <message>
      <source>The last pictures — {0}</source>
      <translation>直前の画像 — {0}</translation>
    </message>
    <message>
      <source>{0}, seeds {1} and {2}</source>
      <translation>{0}、シード {1} と {2}</translation>
    </message>
  </context>
  <context>
    <name>StandingVote</name>
    <message>
      <source>Another vote takes the place of this one; {0} or {1} leaves it as it is.</source>
      <translation>投票し直すと、この票と入れ替わります。{0} か {1} でそのまま残します。</translation>
    </message>
    <message>
      <source>You marked these pictures before.</source>
      <translation>この画像は評価済みです。</translation>
    </message>
    <message>
      <source>You said: both are bad.</source>
      <translation>前の答え：両方 NG。</translation>
    </message>
    <message>
      <source>You said: both are good.</source>
      <translation>前の答え：両方良い。</translation>
    </message>
    <message>
      <source>You said: picture {0} is the best.</source>
      <translation>前の答え：画像 {0} がベスト。</translation>
    </message>
    <message>
      <source>You said: the left one is better.</source>
      <translation>前の答え：左のほうが良い。</translation>
    </message>
    <message>
      <source>You said: the left one is much better.</source>
      <translation>前の答え：左のほうがずっと良い。</translation>
    </message>
    <message>
      <source>You said: the right one is better.</source>
      <translation>前の答え：右のほうが良い。</translation>
    </message>
    <message>
      <source>You said: the right one is much better.</source>
      <translation>前の答え：右のほうがずっと良い。</translation>
    </message>
  </context>
  <context>
    <name>StartPage</name>
    <message>
      <source>Check the project…</source>
      <translation>プロジェクトを点検…</translation>
    </message>
    <message>
      <source>New project</source>
      <translation>新しいプロジェクト</translation>
    </message>
    <message>
      <source>Open a project folder</source>
      <translation>プロジェクトのフォルダーを開く</translation>
    </message>
    <message>
      <source>Open archive…</source>
      <translation>アーカイブを開く…</translation>
    </message>
    <message>
      <source>Open folder…</source>
      <translation>フォルダーを開く…</translation>
    </message>
    <message>
      <source>Opening “{0}”…</source>
      <translation>「{0}」を開いています…</translation>
    </message>
    <message>
      <source>Progress</source>
      <translation>進捗</translation>
    </message>
    <message>
      <source>Projects you have opened appear here.</source>
      <translation>開いたことのあるプロジェクトがここに並びます。</translation>
    </message>
    <message>
      <source>Recent projects</source>
      <translation>最近のプロジェクト</translation>
    </message>
    <message>
      <source>Teach a model your style by choosing between pictures.</source>
      <translation>画像を選んで、モデルに自分の画風を教えましょう。</translation>
    </message>
  </context>
  <context>
    <name>StarterSamples</name>
    <message>
      <source>It paints trees, houses, mountains, flowers, boats, cats, stars and fish, and needs no graphics card. Its pictures are small by nature, 64 pixels wide; a model of yours paints larger ones.</source>
      <translation>木、家、山、花、船、猫、星、魚を描き、グラフィックボードは要りません。画像は幅 64 ピクセルと小さめです。自分のモデルを使えば、もっと大きく描けます。</translation>
    </message>
  </context>
  <context>
    <name>StatusStrip</name>
    <message>
      <source>Continue</source>
      <translation>再開</translation>
    </message>
    <message>
      <source>Drawn ahead and ready to vote on: {0}</source>
      <translation>描きため完了、{0} 票分の投票ができます</translation>
    </message>
    <message>
      <source>Next round: {0} of {1} votes</source>
      <translation>次のラウンド：{0} / {1} 票</translation>
    </message>
    <message>
      <source>Pause</source>
      <translation>一時停止</translation>
    </message>
    <message>
      <source>Round {0}: {1} of {2} votes</source>
      <translation>ラウンド {0}：{1} / {2} 票</translation>
    </message>
    <message>
      <source>Stop</source>
      <translation>停止</translation>
    </message>
    <message>
      <source>Votes of this round</source>
      <translation>このラウンドの票</translation>
    </message>
    <message>
      <source>Work of the engine</source>
      <translation>エンジンの作業</translation>
    </message>
    <message>
      <source>vote</source>
      <translation>票</translation>
    </message>
    <message>
      <source>votes</source>
      <translation>票</translation>
    </message>
    <message>
      <source>{0} is ready</source>
      <translation>{0} ができました</translation>
    </message>
    <message>
      <source>{0} is saved</source>
      <translation>{0} を保存しました</translation>
    </message>
    <message>
      <source>{0} with bad files: see Progress</source>
      <translation>{0}分のファイルに破損あり：「進捗」を参照</translation>
    </message>
  </context>
  <context>
    <name>StrengthRow</name>
    <message>
      <source>A blind check tells at which strength you like it best.</source>
      <translation>どの強度がいちばん好みか、ブラインドテストでわかります。</translation>
    </message>
    <message>
      <source>Another prompt</source>
      <translation>別のプロンプト</translation>
    </message>
    <message>
      <source>Blind check: no clear difference between the strengths in {0} pairs.</source>
      <translation>ブラインドテスト：{0} ペアでは、強度による明らかな差なし。</translation>
    </message>
    <message>
      <source>Blind check: you like it best at {0} %, after {1} pairs.</source>
      <translation>ブラインドテスト：{0} % がいちばん好み（{1} ペア）。</translation>
    </message>
    <message>
      <source>Check again…</source>
      <translation>再テスト…</translation>
    </message>
    <message>
      <source>Check…</source>
      <translation>テスト…</translation>
    </message>
    <message>
      <source>Strength</source>
      <translation>強度</translation>
    </message>
    <message>
      <source>Strength {0} %</source>
      <translation>強度 {0} %</translation>
    </message>
    <message>
      <source>Take {0} %</source>
      <translation>{0} % を使う</translation>
    </message>
    <message>
      <source>{0} %</source>
      <translation>{0} %</translation>
    </message>
  </context>
  <context>
    <name>Taste</name>
    <message>
      <source>It has learned: {0}.</source>
      <translation>学んだ好み：{0}。</translation>
    </message>
    <message>
      <source>Learned from {0} and {1}.</source>
      <translation>{0}と {1}から学習。</translation>
    </message>
    <message>
      <source>Learned from {0}.</source>
      <translation>{0}から学習。</translation>
    </message>
    <message>
      <source>More votes of the same kind hardly change it any more.</source>
      <translation>同じような票を増やしても、もうほとんど変わりません。</translation>
    </message>
    <message>
      <source>No plain word fits what it has learned.</source>
      <translation>学んだことにぴったりの言葉が見つかりません。</translation>
    </message>
    <message>
      <source>Of {0} it had not seen it would have foretold {1} ({2} to {3}); by chance it would be half.</source>
      <translation>まだ見ていない {0}のうち、{1} 票を当てられたはずです（{2}～{3}）。偶然なら半分です。</translation>
    </message>
    <message>
      <source>Of {0} it had not seen it would have foretold {1}; chance might do as well, so it is too early to tell.</source>
      <translation>まだ見ていない {0}のうち、{1} 票を当てられたはずです。偶然でもあり得る数なので、判断するにはまだ早いです。</translation>
    </message>
    <message>
      <source>There were no votes yet that it could have foretold.</source>
      <translation>予測を試せる票がまだありません。</translation>
    </message>
    <message>
      <source>a clearer centre</source>
      <translation>中心がはっきり</translation>
    </message>
    <message>
      <source>brighter</source>
      <translation>明るめ</translation>
    </message>
    <message>
      <source>busier</source>
      <translation>にぎやか</translation>
    </message>
    <message>
      <source>calmer</source>
      <translation>穏やか</translation>
    </message>
    <message>
      <source>cooler colours</source>
      <translation>寒色寄り</translation>
    </message>
    <message>
      <source>darker</source>
      <translation>暗め</translation>
    </message>
    <message>
      <source>less contrast</source>
      <translation>低コントラスト</translation>
    </message>
    <message>
      <source>less room around the subject</source>
      <translation>モチーフまわりの余白が狭い</translation>
    </message>
    <message>
      <source>less symmetrical</source>
      <translation>左右非対称</translation>
    </message>
    <message>
      <source>more contrast</source>
      <translation>高コントラスト</translation>
    </message>
    <message>
      <source>more room around the subject</source>
      <translation>モチーフまわりの余白が広い</translation>
    </message>
    <message>
      <source>more symmetrical</source>
      <translation>左右対称</translation>
    </message>
    <message>
      <source>more vivid colours</source>
      <translation>鮮やかな色</translation>
    </message>
    <message>
      <source>of your pictures</source>
      <translation>枚の自分の画像</translation>
    </message>
    <message>
      <source>paler colours</source>
      <translation>淡い色</translation>
    </message>
    <message>
      <source>picture of yours</source>
      <translation>枚の自分の画像</translation>
    </message>
    <message>
      <source>spread to the edges</source>
      <translation>端まで広がる</translation>
    </message>
    <message>
      <source>vote</source>
      <translation>票</translation>
    </message>
    <message>
      <source>votes</source>
      <translation>票</translation>
    </message>
    <message>
      <source>warmer colours</source>
      <translation>暖色寄り</translation>
    </message>
    <message>
      <source>{0} ({1})</source>
      <translation>{0}（{1}）</translation>
    </message>
  </context>
  <context>
    <name>TasteSection</name>
    <message>
      <source>It knows your own pictures and none of your votes; with some votes it ranks pictures here.</source>
      <translation>自分の画像は学びましたが、票はまだ学んでいません。少し投票すると、ここに画像の順位が出ます。</translation>
    </message>
    <message>
      <source>Looking at the pictures…</source>
      <translation>画像を見ています…</translation>
    </message>
    <message>
      <source>Not there yet</source>
      <translation>まだありません</translation>
    </message>
    <message>
      <source>Ranked highest</source>
      <translation>評価が高い</translation>
    </message>
    <message>
      <source>Ranked lowest</source>
      <translation>評価が低い</translation>
    </message>
    <message>
      <source>The pictures that it learned from are not there any more.</source>
      <translation>学習に使った画像は、もう残っていません。</translation>
    </message>
    <message>
      <source>This round did not tell what it learned of your taste.</source>
      <translation>このラウンドでは、どんな好みを学んだかの情報がありません。</translation>
    </message>
    <message>
      <source>What it thinks you like</source>
      <translation>モデルが考える好み</translation>
    </message>
    <message>
      <source>{0}, number {1}: {2}</source>
      <translation>{0}、{1} 位：{2}</translation>
    </message>
  </context>
  <context>
    <name>TileDelegate</name>
    <message>
      <source>the project's prompts</source>
      <translation>プロジェクトのプロンプト</translation>
    </message>
  </context>
  <context>
    <name>TileView</name>
    <message>
      <source>Change the caption</source>
      <translation>キャプションを変更</translation>
    </message>
    <message>
      <source>Leave out</source>
      <translation>除外</translation>
    </message>
    <message>
      <source>Move the crop</source>
      <translation>切り抜きを動かす</translation>
    </message>
    <message>
      <source>Remove</source>
      <translation>取り除く</translation>
    </message>
    <message>
      <source>Take in again</source>
      <translation>除外を解除</translation>
    </message>
    <message>
      <source>Your pictures</source>
      <translation>自分の画像</translation>
    </message>
  </context>
  <context>
    <name>TopBar</name>
    <message>
      <source>Blind check</source>
      <translation>ブラインドテスト</translation>
    </message>
    <message>
      <source>Export</source>
      <translation>書き出し</translation>
    </message>
    <message>
      <source>Gallery</source>
      <translation>ギャラリー</translation>
    </message>
    <message>
      <source>Help</source>
      <translation>ヘルプ</translation>
    </message>
    <message>
      <source>Progress</source>
      <translation>進捗</translation>
    </message>
    <message>
      <source>Prompts</source>
      <translation>プロンプト</translation>
    </message>
    <message>
      <source>Settings</source>
      <translation>設定</translation>
    </message>
    <message>
      <source>Start</source>
      <translation>スタート</translation>
    </message>
    <message>
      <source>Try out</source>
      <translation>試し描き</translation>
    </message>
    <message>
      <source>Vote</source>
      <translation>投票</translation>
    </message>
    <message>
      <source>Your pictures</source>
      <translation>自分の画像</translation>
    </message>
  </context>
  <context>
    <name>TourBar</name>
    <message>
      <source>Done</source>
      <translation>完了</translation>
    </message>
    <message>
      <source>Leave the tour</source>
      <translation>ツアーをやめる</translation>
    </message>
    <message>
      <source>Next</source>
      <translation>次</translation>
    </message>
    <message>
      <source>Tour, {0}: {1}</source>
      <translation>ツアー、{0}：{1}</translation>
    </message>
    <message>
      <source>{0} of {1}</source>
      <translation>{0} / {1}</translation>
    </message>
  </context>
  <context>
    <name>TryForm</name>
    <message>
      <source>Base model</source>
      <translation>ベースモデル</translation>
    </message>
    <message>
      <source>Guidance</source>
      <translation>ガイダンス</translation>
    </message>
    <message>
      <source>Height</source>
      <translation>高さ</translation>
    </message>
    <message>
      <source>Keep</source>
      <translation>固定</translation>
    </message>
    <message>
      <source>Keep the seed</source>
      <translation>シードを固定</translation>
    </message>
    <message>
      <source>Mixed in</source>
      <translation>ミックス</translation>
    </message>
    <message>
      <source>Model</source>
      <translation>モデル</translation>
    </message>
    <message>
      <source>Negative prompt</source>
      <translation>ネガティブプロンプト</translation>
    </message>
    <message>
      <source>New</source>
      <translation>新規</translation>
    </message>
    <message>
      <source>New seed</source>
      <translation>新しいシード</translation>
    </message>
    <message>
      <source>Nothing mixed in</source>
      <translation>ミックスなし</translation>
    </message>
    <message>
      <source>Prompt</source>
      <translation>プロンプト</translation>
    </message>
    <message>
      <source>Sampler</source>
      <translation>サンプラー</translation>
    </message>
    <message>
      <source>Seed</source>
      <translation>シード</translation>
    </message>
    <message>
      <source>Steps</source>
      <translation>ステップ数</translation>
    </message>
    <message>
      <source>Width</source>
      <translation>幅</translation>
    </message>
    <message>
      <source>Width × height</source>
      <translation>幅 × 高さ</translation>
    </message>
  </context>
  <context>
    <name>TryPage</name>
    <message>
      <source>Checkpoint {0} is not there any more; the form leaves it out.</source>
      <translation>チェックポイント {0} はもうないため、フォームから外しました。</translation>
    </message>
    <message>
      <source>Copied with its settings.</source>
      <translation>設定ごとコピーしました。</translation>
    </message>
    <message>
      <source>Copy</source>
      <translation>コピー</translation>
    </message>
    <message>
      <source>Delete</source>
      <translation>削除</translation>
    </message>
    <message>
      <source>Delete a picture</source>
      <translation>画像を削除</translation>
    </message>
    <message>
      <source>Delete this picture from the history? It cannot be brought back.</source>
      <translation>この画像を履歴から削除しますか？ 元には戻せません。</translation>
    </message>
    <message>
      <source>Draw</source>
      <translation>描く</translation>
    </message>
    <message>
      <source>Grid…</source>
      <translation>グリッド…</translation>
    </message>
    <message>
      <source>Keep it</source>
      <translation>残す</translation>
    </message>
    <message>
      <source>Save the picture</source>
      <translation>画像を保存</translation>
    </message>
    <message>
      <source>Saved as {0}.</source>
      <translation>{0} として保存しました。</translation>
    </message>
    <message>
      <source>Save…</source>
      <translation>保存…</translation>
    </message>
    <message>
      <source>Stop</source>
      <translation>停止</translation>
    </message>
    <message>
      <source>The picture</source>
      <translation>画像</translation>
    </message>
    <message>
      <source>What you draw appears here, and stays with its settings.</source>
      <translation>描いた画像がここに並び、設定と一緒に残ります。</translation>
    </message>
  </context>
  <context>
    <name>VotePage</name>
    <message>
      <source>Pictures to choose between</source>
      <translation>選ぶ画像</translation>
    </message>
    <message>
      <source>all bad</source>
      <translation>すべて NG</translation>
    </message>
    <message>
      <source>bad</source>
      <translation>NG</translation>
    </message>
    <message>
      <source>bad or not</source>
      <translation>NG の切り替え</translation>
    </message>
    <message>
      <source>best</source>
      <translation>ベスト</translation>
    </message>
    <message>
      <source>choose</source>
      <translation>選ぶ</translation>
    </message>
    <message>
      <source>done</source>
      <translation>完了</translation>
    </message>
    <message>
      <source>go on</source>
      <translation>進む</translation>
    </message>
    <message>
      <source>leave it</source>
      <translation>そのまま</translation>
    </message>
    <message>
      <source>none is bad</source>
      <translation>NG なし</translation>
    </message>
  </context>
  <context>
    <name>VoteStrip</name>
    <message>
      <source>The last ten votes; click one to change it</source>
      <translation>直近 10 票。クリックすると変更できます</translation>
    </message>
  </context>
  <context>
    <name>VotingWidget</name>
    <message>
      <source>all keys</source>
      <translation>キー一覧</translation>
    </message>
    <message>
      <source>better</source>
      <translation>良い</translation>
    </message>
    <message>
      <source>both bad</source>
      <translation>両方 NG</translation>
    </message>
    <message>
      <source>both good</source>
      <translation>両方良い</translation>
    </message>
    <message>
      <source>more…</source>
      <translation>その他…</translation>
    </message>
    <message>
      <source>much better</source>
      <translation>ずっと良い</translation>
    </message>
    <message>
      <source>skip</source>
      <translation>スキップ</translation>
    </message>
    <message>
      <source>undo</source>
      <translation>元に戻す</translation>
    </message>
  </context>
  <context>
    <name>WaitingView</name>
    <message>
      <source>Comparing your pictures with the prompts…</source>
      <translation>自分の画像とプロンプトを照らし合わせています…</translation>
    </message>
    <message>
      <source>Continue</source>
      <translation>再開</translation>
    </message>
    <message>
      <source>Drawing the next pictures…</source>
      <translation>次の画像を描いています…</translation>
    </message>
    <message>
      <source>Learning from your votes…</source>
      <translation>票から学習しています…</translation>
    </message>
    <message>
      <source>Nothing is waiting</source>
      <translation>待っている画像はありません</translation>
    </message>
    <message>
      <source>Nothing is waiting, and the work is stopped</source>
      <translation>待っている画像はなく、作業は停止中です</translation>
    </message>
    <message>
      <source>Opening the model…</source>
      <translation>モデルを開いています…</translation>
    </message>
    <message>
      <source>Paused</source>
      <translation>一時停止中</translation>
    </message>
    <message>
      <source>Progress of the next pictures</source>
      <translation>次の画像の進み具合</translation>
    </message>
    <message>
      <source>Reading your pictures…</source>
      <translation>自分の画像を読み込んでいます…</translation>
    </message>
    <message>
      <source>Step {0} of {1}</source>
      <translation>ステップ {0} / {1}</translation>
    </message>
    <message>
      <source>The first time after a start takes a few seconds.</source>
      <translation>起動後の初回は数秒かかります。</translation>
    </message>
    <message>
      <source>Vote on what you skipped: {0}</source>
      <translation>スキップした画像に投票：{0} 件</translation>
    </message>
    <message>
      <source>Writing the LoRA file…</source>
      <translation>LoRA ファイルを書き込んでいます…</translation>
    </message>
    <message>
      <source>or press Enter</source>
      <translation>または Enter キー</translation>
    </message>
  </context>
  <context>
    <name>WildcardButton</name>
    <message>
      <source>Text files that you drop here are copied there</source>
      <translation>ここにドロップしたテキストファイルは、そこへコピーされます</translation>
    </message>
    <message>
      <source>Wildcard files…</source>
      <translation>ワイルドカードファイル…</translation>
    </message>
    <message>
      <source>“__animals/cats__” is the file cats.txt in its folder animals</source>
      <translation>「__animals/cats__」は、フォルダー animals の中の cats.txt です</translation>
    </message>
    <message>
      <source>“__colour__” in a prompt becomes a line of the file colour.txt in this folder, by lot for each vote</source>
      <translation>プロンプトの「__colour__」は、このフォルダーの colour.txt の 1 行になります（投票ごとに無作為に選ばれます）</translation>
    </message>
  </context>
  <context>
    <name>WorkPopover</name>
    <message>
      <source>Next</source>
      <translation>次</translation>
    </message>
    <message>
      <source>Now</source>
      <translation>いま</translation>
    </message>
    <message>
      <source>This computer</source>
      <translation>このコンピューター</translation>
    </message>
    <message>
      <source>Time, memory and disk…</source>
      <translation>時間、メモリ、ディスク…</translation>
    </message>
  </context>
  <context>
    <name>_ExportRow</name>
    <message>
      <source>Remove</source>
      <translation>取り除く</translation>
    </message>
    <message>
      <source>Remove: {0}</source>
      <translation>取り除く：{0}</translation>
    </message>
    <message>
      <source>Writing {0}</source>
      <translation>書き込み中：{0}</translation>
    </message>
  </context>
  <context>
    <name>blind check</name>
    <message>
      <source>It takes {0} answers to tell which strength you like best; skipped pairs do not count.</source>
      <translation>いちばん好みの強度を知るには、{0} 件の回答が必要です。スキップしたペアは数えません。</translation>
    </message>
    <message>
      <source>No clear difference</source>
      <translation>明らかな差なし</translation>
    </message>
    <message>
      <source>Nothing is decided yet</source>
      <translation>まだ結果は出ていません</translation>
    </message>
    <message>
      <source>This is how often you preferred {0} at each strength, in {1} pairs; ties count half.</source>
      <translation>各強度で {0} が選ばれた割合です（{1} ペア）。引き分けは半分と数えます。</translation>
    </message>
    <message>
      <source>Too few answers yet</source>
      <translation>回答がまだ足りません</translation>
    </message>
    <message>
      <source>Vote on a pair first; skipped pairs count for nobody.</source>
      <translation>まずペアに投票してください。スキップしたペアは、どちらにも数えません。</translation>
    </message>
    <message>
      <source>You like it best at {0} %</source>
      <translation>{0} % がいちばん好み</translation>
    </message>
    <message>
      <source>You like {0} better than {1}</source>
      <translation>{1} より {0} が好み</translation>
    </message>
    <message>
      <source>checkpoint {0}</source>
      <translation>チェックポイント {0}</translation>
    </message>
    <message>
      <source>the base model</source>
      <translation>ベースモデル</translation>
    </message>
    <message>
      <source>{0} %</source>
      <translation>{0} %</translation>
    </message>
    <message>
      <source>{0} % ({1}–{2} %)</source>
      <translation>{0} %（{1}–{2} %）</translation>
    </message>
    <message>
      <source>{0} Chance alone could explain this; more pairs would tell.</source>
      <translation>{0} 偶然かもしれません。ペアを増やすとはっきりします。</translation>
    </message>
    <message>
      <source>{0} against {1}</source>
      <translation>{0} 対 {1}</translation>
    </message>
    <message>
      <source>{0} at five strengths</source>
      <translation>{0} を 5 段階の強度で</translation>
    </message>
    <message>
      <source>{0} was preferred to {1} in {2} of {3} pairs; ties count half.</source>
      <translation>{3} ペア中 {2} で、{1} より {0} が選ばれました。引き分けは半分と数えます。</translation>
    </message>
    <message>
      <source>{0}: best at {1} %, {2} of {3} pairs</source>
      <translation>{0}：{1} % がベスト、{2} / {3} ペア</translation>
    </message>
    <message>
      <source>{0}: no clear difference, {1} of {2} pairs</source>
      <translation>{0}：明らかな差なし、{1} / {2} ペア</translation>
    </message>
    <message>
      <source>{0}: nothing decided</source>
      <translation>{0}：結果なし</translation>
    </message>
    <message>
      <source>{0}: too few answers, {1} of {2} pairs</source>
      <translation>{0}：回答不足、{1} / {2} ペア</translation>
    </message>
    <message>
      <source>{0}: {1}, {2} of {3} pairs</source>
      <translation>{0}：{1}、{2} / {3} ペア</translation>
    </message>
  </context>
  <context>
    <name>engine</name>
    <message>
      <source>Comparing your pictures with the prompts</source>
      <translation>自分の画像とプロンプトを照合中</translation>
    </message>
    <message>
      <source>Comparing {0} of yours with the prompts</source>
      <translation>自分の {0}をプロンプトと照合中</translation>
    </message>
    <message>
      <source>Drawing a pair for the blind check</source>
      <translation>ブラインドテストのペアを描画中</translation>
    </message>
    <message>
      <source>Drawing ahead: {0} left</source>
      <translation>描きため：残り {0} 票分</translation>
    </message>
    <message>
      <source>Drawing pictures</source>
      <translation>画像を描画中</translation>
    </message>
    <message>
      <source>Drawing pictures for {0}</source>
      <translation>{0}分の画像を描画中</translation>
    </message>
    <message>
      <source>Drawing {0}</source>
      <translation>{0}を描画中</translation>
    </message>
    <message>
      <source>Drawing {0} anew</source>
      <translation>{0}を描き直し中</translation>
    </message>
    <message>
      <source>Drawing {0} to set beside yours</source>
      <translation>{0}を描画中（自分の画像との比較用）</translation>
    </message>
    <message>
      <source>Learning from your votes</source>
      <translation>票から学習中</translation>
    </message>
    <message>
      <source>Learning round {0}</source>
      <translation>ラウンド {0} を学習</translation>
    </message>
    <message>
      <source>Learning round {0}, after {1}</source>
      <translation>ラウンド {0} を学習、あと {1}で</translation>
    </message>
    <message>
      <source>More pictures to vote on</source>
      <translation>投票用の画像を追加</translation>
    </message>
    <message>
      <source>Nothing until you continue</source>
      <translation>再開するまで何もしません</translation>
    </message>
    <message>
      <source>Opening the model</source>
      <translation>モデルを開いています</translation>
    </message>
    <message>
      <source>Paused</source>
      <translation>一時停止中</translation>
    </message>
    <message>
      <source>Paused · graphics memory is free</source>
      <translation>一時停止中 · VRAM は空いています</translation>
    </message>
    <message>
      <source>Pausing…</source>
      <translation>一時停止します…</translation>
    </message>
    <message>
      <source>Reading your pictures</source>
      <translation>自分の画像を読み込み中</translation>
    </message>
    <message>
      <source>Reading {0} of yours</source>
      <translation>自分の {0}を読み込み中</translation>
    </message>
    <message>
      <source>Ready</source>
      <translation>準備完了</translation>
    </message>
    <message>
      <source>Saving the checkpoint</source>
      <translation>チェックポイントを保存中</translation>
    </message>
    <message>
      <source>Stopped</source>
      <translation>停止中</translation>
    </message>
    <message>
      <source>Stopping…</source>
      <translation>停止します…</translation>
    </message>
    <message>
      <source>Then: {0}</source>
      <translation>次：{0}</translation>
    </message>
    <message>
      <source>Training a checkpoint again</source>
      <translation>チェックポイントを再学習中</translation>
    </message>
    <message>
      <source>Training checkpoint {0} again</source>
      <translation>チェックポイント {0} を再学習</translation>
    </message>
    <message>
      <source>Trying a base model</source>
      <translation>ベースモデルを試しています</translation>
    </message>
    <message>
      <source>Writing the LoRA file</source>
      <translation>LoRA ファイルを書き込み中</translation>
    </message>
    <message>
      <source>Writing {0}</source>
      <translation>書き込み中：{0}</translation>
    </message>
    <message>
      <source>more vote</source>
      <translation>票</translation>
    </message>
    <message>
      <source>more votes</source>
      <translation>票</translation>
    </message>
    <message>
      <source>picture</source>
      <translation>枚の画像</translation>
    </message>
    <message>
      <source>pictures</source>
      <translation>枚の画像</translation>
    </message>
    <message>
      <source>preview</source>
      <translation>枚のプレビュー</translation>
    </message>
    <message>
      <source>previews</source>
      <translation>枚のプレビュー</translation>
    </message>
    <message>
      <source>vote</source>
      <translation>票</translation>
    </message>
    <message>
      <source>votes</source>
      <translation>票</translation>
    </message>
  </context>
  <context>
    <name>errors</name>
    <message>
      <source>A blind check needs at least one pair.</source>
      <translation>ブラインドテストには、少なくとも 1 ペアが必要です。</translation>
    </message>
    <message>
      <source>A deck has {0} prompts at most; choose the best ones.</source>
      <translation>プロンプトは最大 {0} 件です。良いものを選んでください。</translation>
    </message>
    <message>
      <source>A note says that a round is being learned, and none is.</source>
      <translation>ラウンドを学習中というメモがありますが、学習は行われていません。</translation>
    </message>
    <message>
      <source>A path is missing; say where the file or folder lies.</source>
      <translation>パスがありません。ファイルかフォルダーの場所を指定してください。</translation>
    </message>
    <message>
      <source>A project cannot be moved into itself; choose another folder.</source>
      <translation>プロジェクトをその中へ移動することはできません。別のフォルダーを選んでください。</translation>
    </message>
    <message>
      <source>A project needs at least one prompt; write what the pictures should show.</source>
      <translation>プロジェクトには少なくとも 1 つのプロンプトが必要です。画像に描きたいものを書いてください。</translation>
    </message>
    <message>
      <source>A prompt needs words; switch it off if you no longer want it.</source>
      <translation>プロンプトには言葉が必要です。不要になったら、オフにしてください。</translation>
    </message>
    <message>
      <source>A rehearsal needs at least one vote.</source>
      <translation>リハーサルには少なくとも 1 票が必要です。</translation>
    </message>
    <message>
      <source>A round of learning takes about {0} min, in which nothing is drawn: have pictures drawn ahead, and vote on meanwhile.</source>
      <translation>1 ラウンドの学習には約 {0} 分かかり、そのあいだは描けません。先に描きためておき、学習中も投票を続けてください。</translation>
    </message>
    <message>
      <source>A style</source>
      <translation>画風</translation>
    </message>
    <message>
      <source>A vote is 1 (better) or 2 (much better), not {0}.</source>
      <translation>票は 1（良い）か 2（ずっと良い）です。{0} は使えません。</translation>
    </message>
    <message>
      <source>Add a control prompt on the Prompts page first.</source>
      <translation>先に「プロンプト」ページでテスト用プロンプトを追加してください。</translation>
    </message>
    <message>
      <source>All of {0} is learned already.</source>
      <translation>{0} は全体が学習済みで、ほかに選べる部分がありません。</translation>
    </message>
    <message>
      <source>Another folder has taken the place of “{0}” in {1}; put the right one back and go on, or open the project where it is now.</source>
      <translation>{1} の「{0}」の場所に、別のフォルダーがあります。元のフォルダーを戻して続けるか、プロジェクトをいまの場所から開いてください。</translation>
    </message>
    <message>
      <source>Another program is using the records of “{0}”; close it and try again.</source>
      <translation>「{0}」の記録をほかのプログラムが使っています。閉じてから、もう一度お試しください。</translation>
    </message>
    <message>
      <source>Asks the D3PO paper's question of the steps in which each picture was drawn, the luck of single steps averaged out; in our measurements it learns less from the same votes, and it needs DDIM with noise and more room on the disk.</source>
      <translation>D3PO 論文の手法を、各画像を描いたステップごとに使い、ステップごとの運の偏りをならします。実測では、同じ票から学べる量は少なめです。ノイズ付きの DDIM と、より多くのディスク容量が必要です。</translation>
    </message>
    <message>
      <source>Checkpoint {0} is damaged: its files are not whole.</source>
      <translation>チェックポイント {0} は破損しています。ファイルがそろっていません。</translation>
    </message>
    <message>
      <source>Checkpoint {0} is worked with and damaged; one before it takes its place.</source>
      <translation>使用中のチェックポイント {0} が破損しています。代わりに、それより前のものを使います。</translation>
    </message>
    <message>
      <source>Checkpoint {0} was to be trained again, but that was broken off twice; ask for it once more.</source>
      <translation>チェックポイント {0} の再学習が 2 回中断されました。もう一度実行してください。</translation>
    </message>
    <message>
      <source>Choose a folder for the project.</source>
      <translation>プロジェクトのフォルダーを選んでください。</translation>
    </message>
    <message>
      <source>Choose a folder.</source>
      <translation>フォルダーを選んでください。</translation>
    </message>
    <message>
      <source>Choose four bits as the precision in the settings: without, the work does not fit into the graphics card.</source>
      <translation>設定で精度を 4 ビットにしてください。そうしないと、グラフィックボードに収まりません。</translation>
    </message>
    <message>
      <source>Choose the base model.</source>
      <translation>ベースモデルを選んでください。</translation>
    </message>
    <message>
      <source>Choose two different models to compare.</source>
      <translation>比べるモデルを 2 つ、別々に選んでください。</translation>
    </message>
    <message>
      <source>Closer to the prompt</source>
      <translation>プロンプトに忠実</translation>
    </message>
    <message>
      <source>D3PO</source>
      <translation>D3PO</translation>
    </message>
    <message>
      <source>D3PO as published</source>
      <translation>論文どおりの D3PO</translation>
    </message>
    <message>
      <source>Draw pictures of {0} × {1} pixels: larger ones do not fit into the memory here.</source>
      <translation>{0} × {1} ピクセルで描いてください。それより大きいとメモリに収まりません。</translation>
    </message>
    <message>
      <source>Every picture that you brought is learned already, or left out.</source>
      <translation>取り込んだ画像は、すべて学習済みか除外済みです。</translation>
    </message>
    <message>
      <source>Few votes</source>
      <translation>少ない票向け</translation>
    </message>
    <message>
      <source>Fewer deformities</source>
      <translation>崩れを減らす</translation>
    </message>
    <message>
      <source>Files of Atelier that no record names: {0}; a repair moves them into the folder “{1}”.</source>
      <translation>記録にない Atelier のファイル：{0}。修復すると「{1}」フォルダーに移します。</translation>
    </message>
    <message>
      <source>Folders left of work that was broken off: {0}.</source>
      <translation>中断した作業で残ったフォルダー：{0}。</translation>
    </message>
    <message>
      <source>Four-bit weights need the package bitsandbytes: install Atelier with its extra “four-bit”, or choose another precision in the settings.</source>
      <translation>4 ビットの重みには bitsandbytes パッケージが必要です。「four-bit」オプション付きで Atelier をインストールするか、設定で別の精度を選んでください。</translation>
    </message>
    <message>
      <source>Further damaged rows of the records: {0}.</source>
      <translation>ほかに破損した記録の行：{0}。</translation>
    </message>
    <message>
      <source>Give the project a name.</source>
      <translation>プロジェクトに名前を付けてください。</translation>
    </message>
    <message>
      <source>Half precision is too narrow for this base model, and the memory of the graphics card is too small for full precision; draw smaller pictures, or choose another base model.</source>
      <translation>このベースモデルは半精度では桁が足りず、フル精度ではグラフィックボードのメモリが足りません。画像を小さくするか、別のベースモデルを選んでください。</translation>
    </message>
    <message>
      <source>It fits: pictures are drawn and learned as fast as you vote. There is nothing to change.</source>
      <translation>問題ありません。投票の速さに描画と学習が追いついています。変更は不要です。</translation>
    </message>
    <message>
      <source>It is in printing colours without a profile: they may come out different.</source>
      <translation>印刷用の色で、プロファイルがありません。色が変わることがあります。</translation>
    </message>
    <message>
      <source>It is the same picture as {0}, so it is not taken twice.</source>
      <translation>{0} と同じ画像なので、二重には取り込みません。</translation>
    </message>
    <message>
      <source>It was laid on white where it can be seen through.</source>
      <translation>透明な部分は白い背景にしました。</translation>
    </message>
    <message>
      <source>It was made larger: only {0} × {1} of its pixels show.</source>
      <translation>拡大しました。元の画素は {0} × {1} だけです。</translation>
    </message>
    <message>
      <source>Its colour profile is damaged and was left out: colours may come out different.</source>
      <translation>カラープロファイルが破損していたため外しました。色が変わることがあります。</translation>
    </message>
    <message>
      <source>Its colours were turned from the profile “{0}” into sRGB.</source>
      <translation>色をプロファイル「{0}」から sRGB に変換しました。</translation>
    </message>
    <message>
      <source>Its greys, from {0} to {1}, were scaled to those of a screen.</source>
      <translation>グレーの階調（{0}～{1}）を画面用に変換しました。</translation>
    </message>
    <message>
      <source>Learns most from twenty to two hundred votes, by looking at the finished pictures; works with every sampler.</source>
      <translation>完成した画像を見て、20～200 票から最もよく学びます。どのサンプラーでも使えます。</translation>
    </message>
    <message>
      <source>Lines of the list of exports that cannot be read: {0}.</source>
      <translation>書き出し一覧の読めない行：{0}。</translation>
    </message>
    <message>
      <source>Missing files that pictures are learned from: {0}, the first of them {1}.</source>
      <translation>学習に使うファイルの欠落：{0}。最初のもの：{1}。</translation>
    </message>
    <message>
      <source>Missing pictures: {0}, the first of them {1}.</source>
      <translation>画像の欠落：{0}。最初のもの：{1}。</translation>
    </message>
    <message>
      <source>Missing prompts that pictures were drawn from: {0}.</source>
      <translation>画像の元になったプロンプトの欠落：{0}。</translation>
    </message>
    <message>
      <source>No picture that you brought has the number {0}.</source>
      <translation>取り込んだ画像に番号 {0} はありません。</translation>
    </message>
    <message>
      <source>No pictures of this project have the number {0}.</source>
      <translation>このプロジェクトに番号 {0} の画像はありません。</translation>
    </message>
    <message>
      <source>No prompt is on, so there is nothing to draw.</source>
      <translation>オンのプロンプトがないため、描くものがありません。</translation>
    </message>
    <message>
      <source>No prompt is on, so there is nothing to draw; switch one on, or add one.</source>
      <translation>オンのプロンプトがないため、描くものがありません。どれかをオンにするか、追加してください。</translation>
    </message>
    <message>
      <source>No vote is left for this checkpoint, so there is nothing to train it from.</source>
      <translation>このチェックポイントの票が残っていないため、学習できません。</translation>
    </message>
    <message>
      <source>No vote of this round prefers a picture, so there is nothing to learn from yet; vote on more pictures.</source>
      <translation>このラウンドには優劣のついた票がなく、まだ学べるものがありません。もっと投票してください。</translation>
    </message>
    <message>
      <source>Nobody's home folder is called {0}; write the whole path.</source>
      <translation>{0} というホームフォルダーはありません。パスを最後まで書いてください。</translation>
    </message>
    <message>
      <source>None of these pictures can be taken: {0}: {1}</source>
      <translation>取り込める画像がありません。{0}：{1}</translation>
    </message>
    <message>
      <source>None of these pictures can be taken: {0}: {1} And {2} more.</source>
      <translation>取り込める画像がありません。{0}：{1} ほか {2} 枚。</translation>
    </message>
    <message>
      <source>None of these pictures can be voted on: {0}: {1}</source>
      <translation>投票できる画像がありません。{0}：{1}</translation>
    </message>
    <message>
      <source>Nothing can be read of the records of “{0}”; open a backup of it.</source>
      <translation>「{0}」の記録をまったく読めません。バックアップを開いてください。</translation>
    </message>
    <message>
      <source>Nothing is waiting for a vote yet.</source>
      <translation>投票を待つ画像はまだありません。</translation>
    </message>
    <message>
      <source>Nothing tells from which words it was drawn, so it cannot be voted on beside others.</source>
      <translation>どの言葉で描かれたかがわからないため、ほかの画像と並べて投票できません。</translation>
    </message>
    <message>
      <source>Nothing tells in which size {0} draws; let it draw a first picture, then bring yours.</source>
      <translation>{0} が描くサイズがわかりません。先に最初の 1 枚を描かせてから、自分の画像を取り込んでください。</translation>
    </message>
    <message>
      <source>Nothing tells whether {0} predicts noise, velocity or flow; choose it for this model.</source>
      <translation>{0} がノイズ、速度、フローのどれを予測するかわかりません。このモデルについて選んでください。</translation>
    </message>
    <message>
      <source>Nothing unsafe</source>
      <translation>不適切なものを減らす</translation>
    </message>
    <message>
      <source>Nothing was brought into this project under the number {0}.</source>
      <translation>番号 {0} でこのプロジェクトに取り込まれたものはありません。</translation>
    </message>
    <message>
      <source>Of the table “{0}” only a part can be read, or nothing.</source>
      <translation>表「{0}」は一部しか読めないか、まったく読めません。</translation>
    </message>
    <message>
      <source>One prompt has to stay on, or there is nothing to vote on.</source>
      <translation>少なくとも 1 つのプロンプトはオンにしてください。投票するものがなくなります。</translation>
    </message>
    <message>
      <source>Other programs hold memory that the work needs; close them.</source>
      <translation>作業に必要なメモリをほかのプログラムが使っています。それらを閉じてください。</translation>
    </message>
    <message>
      <source>Pictures are being read; wait for them, or cancel, then bring more.</source>
      <translation>画像を読み込んでいます。終わるのを待つか、キャンセルしてから追加してください。</translation>
    </message>
    <message>
      <source>Pictures cannot be {0} × {1} pixels: both have to be multiples of 64.</source>
      <translation>{0} × {1} ピクセルの画像は描けません。どちらも 64 の倍数にしてください。</translation>
    </message>
    <message>
      <source>Pictures for {0} more votes are drawn ahead already: once they are there you vote at your own pace.</source>
      <translation>さらに {0} 票分を描きためています。できあがれば、自分のペースで投票できます。</translation>
    </message>
    <message>
      <source>Pictures for {0} votes are drawn ahead, so you vote at your own pace. There is nothing to change.</source>
      <translation>{0} 票分を描きためてあるので、自分のペースで投票できます。変更は不要です。</translation>
    </message>
    <message>
      <source>Pictures for {0} votes take {1} MB on the disk, and beside what votes and checkpoints need only {2} MB are free; free some space or draw fewer.</source>
      <translation>{0} 票分の画像には {1} MB のディスク容量が必要ですが、票とチェックポイントに要る分を除くと、空きは {2} MB です。空きを増やすか、枚数を減らしてください。</translation>
    </message>
    <message>
      <source>Pictures were to be drawn ahead, but that was broken off twice; ask for it once more.</source>
      <translation>描きためが 2 回中断されました。もう一度実行してください。</translation>
    </message>
    <message>
      <source>Pictures were to be drawn anew, but that was broken off twice; ask for it once more.</source>
      <translation>画像の描き直しが 2 回中断されました。もう一度実行してください。</translation>
    </message>
    <message>
      <source>Rows of the records that name others that are not there: {0}.</source>
      <translation>存在しないものを参照している記録の行：{0}。</translation>
    </message>
    <message>
      <source>SQLite finds the records damaged: {0}.</source>
      <translation>SQLite が記録の破損を見つけました：{0}。</translation>
    </message>
    <message>
      <source>Something inside Atelier broke. Your votes are safe.</source>
      <translation>Atelier の内部で問題が起きました。票は無事です。</translation>
    </message>
    <message>
      <source>Something of vote {0}, on the pictures no. {1}, changed on the disk, so the vote is left out; vote on them again.</source>
      <translation>画像 No. {1} への票 {0} のデータがディスク上で変わっていたため、この票を除外します。もう一度投票してください。</translation>
    </message>
    <message>
      <source>Stopped.</source>
      <translation>停止しました。</translation>
    </message>
    <message>
      <source>That did not work, and Atelier does not know why; the log folder holds what is known.</source>
      <translation>うまくいきませんでした。原因は不明です。わかっていることはログフォルダーにあります。</translation>
    </message>
    <message>
      <source>The LoRA {0} also changes {1}, which no LoRA of yours could hold; leave it out with “atelier-cli convert --drop”.</source>
      <translation>LoRA {0} は {1} も変更しますが、ここで作る LoRA には入れられません。「atelier-cli convert --drop」で除いてください。</translation>
    </message>
    <message>
      <source>The LoRA {0} is for {1}, a kind of base model that Atelier does not work with.</source>
      <translation>LoRA {0} は {1} 用です。Atelier はこの種類のベースモデルを扱えません。</translation>
    </message>
    <message>
      <source>The LoRA {0} was made for another kind of base model.</source>
      <translation>LoRA {0} は別の種類のベースモデル用です。</translation>
    </message>
    <message>
      <source>The base model has no {0} steps; make a project with {1} at most.</source>
      <translation>ベースモデルは {0} ステップに対応していません。最大 {1} ステップのプロジェクトを作ってください。</translation>
    </message>
    <message>
      <source>The base model is still being read; try again in a moment.</source>
      <translation>ベースモデルを読み込んでいる途中です。少し待ってからもう一度お試しください。</translation>
    </message>
    <message>
      <source>The base model “{0}” is not there; choose where it lies now.</source>
      <translation>ベースモデル「{0}」が見つかりません。いまの場所を選んでください。</translation>
    </message>
    <message>
      <source>The base model's pictures do not differ in “{0}”, so nobody could prefer one.</source>
      <translation>ベースモデルの画像には「{0}」の違いがないため、優劣をつけられません。</translation>
    </message>
    <message>
      <source>The base model's text encoder has {0} layers, so no CLIP skip of {1}; make a project with {0} at most.</source>
      <translation>ベースモデルのテキストエンコーダーは {0} 層なので、CLIP スキップ {1} は使えません。最大 {0} のプロジェクトを作ってください。</translation>
    </message>
    <message>
      <source>The checkpoint {0} belongs to another base model.</source>
      <translation>チェックポイント {0} は別のベースモデルのものです。</translation>
    </message>
    <message>
      <source>The checkpoint {0} is missing or damaged; go back to an earlier one.</source>
      <translation>チェックポイント {0} がないか、破損しています。前のチェックポイントに戻ってください。</translation>
    </message>
    <message>
      <source>The connection to the hub broke; try again, and the download goes on where it stopped.</source>
      <translation>ハブとの接続が切れました。もう一度試すと、ダウンロードは途中から続きます。</translation>
    </message>
    <message>
      <source>The disk failed, so {0} was not written; check the disk, then try again.</source>
      <translation>ディスクの不具合で {0} を書き込めませんでした。ディスクを確認してから、もう一度お試しください。</translation>
    </message>
    <message>
      <source>The disk has room for about {0} votes only; free some space, or keep the project on another disk.</source>
      <translation>ディスクの空きは約 {0} 票分だけです。空きを増やすか、プロジェクトを別のディスクに置いてください。</translation>
    </message>
    <message>
      <source>The disk is full, so nothing more was recorded. Free some space and go on.</source>
      <translation>ディスクがいっぱいで、これ以上記録できませんでした。空きを増やしてから続けてください。</translation>
    </message>
    <message>
      <source>The disk is full, so {0} was not written. Free some space and try again.</source>
      <translation>ディスクがいっぱいで、{0} を書き込めませんでした。空きを増やしてから、もう一度お試しください。</translation>
    </message>
    <message>
      <source>The disk is too full: the download needs {0} GB of room; free some and try again.</source>
      <translation>ディスクの空きが足りません。ダウンロードには {0} GB 必要です。空きを増やしてから、もう一度お試しください。</translation>
    </message>
    <message>
      <source>The disk takes no file as large as {0}; choose another disk.</source>
      <translation>ディスクが {0} ほど大きなファイルに対応していません。別のディスクを選んでください。</translation>
    </message>
    <message>
      <source>The disk that holds “{0}” failed to read or write; check the disk and its free space.</source>
      <translation>「{0}」のあるディスクで読み書きに失敗しました。ディスクと空き容量を確認してください。</translation>
    </message>
    <message>
      <source>The end of what was recorded before Atelier last ended without warning is damaged on the disk, so the last votes may be missing; look for them, and vote again where one is gone.</source>
      <translation>前回 Atelier が突然終了する直前の記録がディスク上で破損しており、最後の票が失われたかもしれません。確認して、なくなった票は投票し直してください。</translation>
    </message>
    <message>
      <source>The file was not written: no program would know its parts.</source>
      <translation>ファイルは書き込まれませんでした。中身を認識できるプログラムがないためです。</translation>
    </message>
    <message>
      <source>The file {0} of “{1}” was deleted, renamed or replaced while the project was open; put it back and go on, or open the project again.</source>
      <translation>プロジェクトを開いているあいだに、「{1}」のファイル {0} が削除、名前変更、または置き換えられました。元に戻して続けるか、プロジェクトを開き直してください。</translation>
    </message>
    <message>
      <source>The files of checkpoint {0} are gone; choose another one.</source>
      <translation>チェックポイント {0} のファイルがなくなっています。別のものを選んでください。</translation>
    </message>
    <message>
      <source>The folder of “{0}” cannot be reached: {1}. Look at its disk, then go on.</source>
      <translation>「{0}」のフォルダーにアクセスできません：{1}。ディスクを確認してから続けてください。</translation>
    </message>
    <message>
      <source>The folder {0} is no longer there; choose another one.</source>
      <translation>フォルダー {0} はもうありません。別のものを選んでください。</translation>
    </message>
    <message>
      <source>The folder {0} is not there; make it or choose another one.</source>
      <translation>フォルダー {0} がありません。作成するか、別のものを選んでください。</translation>
    </message>
    <message>
      <source>The graphics card has too little free memory to go on; close other programs that use it, then try again.</source>
      <translation>グラフィックボードの空きメモリが足りず、続けられません。使用中のほかのプログラムを閉じてから、もう一度お試しください。</translation>
    </message>
    <message>
      <source>The history is full; delete some of its pictures first.</source>
      <translation>履歴がいっぱいです。先に画像をいくつか削除してください。</translation>
    </message>
    <message>
      <source>The hub cannot be reached; look at the connection and try again.</source>
      <translation>ハブにつながりません。接続を確認して、もう一度お試しください。</translation>
    </message>
    <message>
      <source>The hub does not say how large {0} is, so it is not downloaded; choose another model.</source>
      <translation>ハブから {0} のサイズがわからないため、ダウンロードしません。別のモデルを選んでください。</translation>
    </message>
    <message>
      <source>The installed PyTorch has no code for {0}. Install one from pytorch.org that has: an older card needs one with an older CUDA.</source>
      <translation>インストール済みの PyTorch は {0} に対応していません。対応版を pytorch.org からインストールしてください。古いカードには、古い CUDA の版が必要です。</translation>
    </message>
    <message>
      <source>The marks of {0} contradict each other about what it predicts; choose it for this model.</source>
      <translation>{0} が何を予測するかについて、印どうしが食い違っています。このモデルについて選んでください。</translation>
    </message>
    <message>
      <source>The memory of the graphics card is too small for this, even in the smallest steps; close other programs that use it, or draw smaller pictures.</source>
      <translation>最小の刻みでも、グラフィックボードのメモリが足りません。使用中のほかのプログラムを閉じるか、画像を小さくしてください。</translation>
    </message>
    <message>
      <source>The memory of this computer is too small to open {0}; close other programs, then try again.</source>
      <translation>{0} を開くにはメモリが足りません。ほかのプログラムを閉じてから、もう一度お試しください。</translation>
    </message>
    <message>
      <source>The memory of this computer is too small to read {0}; make it smaller in another program.</source>
      <translation>{0} を読み込むにはメモリが足りません。別のプログラムで小さくしてください。</translation>
    </message>
    <message>
      <source>The memory of this computer ran out; close other programs.</source>
      <translation>コンピューターのメモリが足りなくなりました。ほかのプログラムを閉じてください。</translation>
    </message>
    <message>
      <source>The method of the D3PO paper with its authors' numbers, made for many thousands of votes: a few hundred change next to nothing, and it needs DDIM with noise and more room on the disk.</source>
      <translation>D3PO 論文の手法を、著者の設定値のまま使います。何千何万という票が前提なので、数百票ではほとんど変わりません。ノイズ付きの DDIM と、より多くのディスク容量が必要です。</translation>
    </message>
    <message>
      <source>The model folder {0} is not whole: {1} is missing or damaged; copy or download it again.</source>
      <translation>モデルフォルダー {0} がそろっていません。{1} がないか、破損しています。コピーかダウンロードをやり直してください。</translation>
    </message>
    <message>
      <source>The name {0} is too long for this disk; choose a shorter one.</source>
      <translation>名前 {0} はこのディスクには長すぎます。短くしてください。</translation>
    </message>
    <message>
      <source>The name “{0}” holds letters that nobody sees; choose another one.</source>
      <translation>名前「{0}」に見えない文字が入っています。別の名前にしてください。</translation>
    </message>
    <message>
      <source>The parts of {0} do not belong together: its {1} does not fit its {2}; copy or download it again.</source>
      <translation>{0} の部品が合っていません。{1} が {2} に合いません。コピーかダウンロードをやり直してください。</translation>
    </message>
    <message>
      <source>The path {0} holds letters that are broken; rename the file or folder first.</source>
      <translation>パス {0} に壊れた文字があります。先にファイルかフォルダーの名前を変えてください。</translation>
    </message>
    <message>
      <source>The path {0} is too long; choose a shorter one.</source>
      <translation>パス {0} が長すぎます。短くしてください。</translation>
    </message>
    <message>
      <source>The picture is gone or damaged; draw it again.</source>
      <translation>画像がないか、破損しています。描き直してください。</translation>
    </message>
    <message>
      <source>The picture {0} cannot be read; choose another thumbnail.</source>
      <translation>画像 {0} を読み込めません。別のサムネイルを選んでください。</translation>
    </message>
    <message>
      <source>The picture {0} is missing or damaged.</source>
      <translation>画像 {0} がないか、破損しています。</translation>
    </message>
    <message>
      <source>The question “{0}” holds letters that nobody sees; type it anew.</source>
      <translation>質問「{0}」に見えない文字が入っています。入力し直してください。</translation>
    </message>
    <message>
      <source>The records are damaged, so the project cannot be opened.</source>
      <translation>記録が破損しているため、プロジェクトを開けません。</translation>
    </message>
    <message>
      <source>The records of the project have no version and cannot be read; a check (“atelier-cli doctor”) says what can be mended.</source>
      <translation>プロジェクトの記録にバージョンがなく、読めません。点検（「atelier-cli doctor」）で、修復できるものがわかります。</translation>
    </message>
    <message>
      <source>The records of “{0}” are damaged; a check (“atelier-cli doctor”) says what can be mended.</source>
      <translation>「{0}」の記録が破損しています。点検（「atelier-cli doctor」）で、修復できるものがわかります。</translation>
    </message>
    <message>
      <source>The records of “{0}” were given a second name while the project was open, as by a backup made of hard links, which would change along with them; open the project again to go on.</source>
      <translation>プロジェクトを開いているあいだに、「{0}」の記録に 2 つ目の名前が付きました。ハードリンクによるバックアップなどが原因で、そのままでは一緒に書き換わってしまいます。プロジェクトを開き直して続けてください。</translation>
    </message>
    <message>
      <source>The setting “{0}” makes no sense.</source>
      <translation>設定「{0}」の値が正しくありません。</translation>
    </message>
    <message>
      <source>The weights of {0} are packed tighter than Atelier can train on; choose an fp16 file of this model.</source>
      <translation>{0} の重みは圧縮されすぎていて、Atelier では学習できません。このモデルの fp16 ファイルを選んでください。</translation>
    </message>
    <message>
      <source>The weights of {0} are packed tighter than Atelier can train on; choose an fp16 version of this model.</source>
      <translation>{0} の重みは圧縮されすぎていて、Atelier では学習できません。このモデルの fp16 版を選んでください。</translation>
    </message>
    <message>
      <source>The weights of {0} are quantised, with scales of their own such as {1}, which Atelier does not read; choose an fp16 file of this model.</source>
      <translation>{0} の重みは {1} など独自のスケールで量子化されていて、Atelier では読めません。このモデルの fp16 ファイルを選んでください。</translation>
    </message>
    <message>
      <source>The whole of {0} is missing or damaged; bring the picture anew.</source>
      <translation>{0} の元画像がないか、破損しています。画像を取り込み直してください。</translation>
    </message>
    <message>
      <source>The {1} of {0} has no words, so every text would mean the same; copy or download the model again.</source>
      <translation>{0} の {1} に語彙がなく、どの文も同じ意味になってしまいます。モデルのコピーかダウンロードをやり直してください。</translation>
    </message>
    <message>
      <source>There are no new votes to train on.</source>
      <translation>学習に使う新しい票がありません。</translation>
    </message>
    <message>
      <source>There are {0} pictures in the file; the first was taken.</source>
      <translation>ファイルに画像が {0} 枚あります。最初の 1 枚を取り込みました。</translation>
    </message>
    <message>
      <source>There are {0} pictures in {1}; the first {2} were taken.</source>
      <translation>{1} に画像が {0} 枚あります。最初の {2} 枚を取り込みました。</translation>
    </message>
    <message>
      <source>There is a folder {0} already; choose another name.</source>
      <translation>フォルダー {0} はすでにあります。別の名前にしてください。</translation>
    </message>
    <message>
      <source>There is an NVIDIA graphics card ({0}), but its driver is missing or too old for the installed PyTorch. Install NVIDIA's newest driver and start the computer again, or choose “Processor” in the settings.</source>
      <translation>NVIDIA のグラフィックボード（{0}）がありますが、ドライバーがないか、インストール済みの PyTorch には古すぎます。NVIDIA の最新ドライバーを入れて再起動するか、設定で「プロセッサー」を選んでください。</translation>
    </message>
    <message>
      <source>There is an NVIDIA graphics card ({0}), but the installed PyTorch comes without CUDA and cannot use it. Install PyTorch with CUDA (pytorch.org shows the command) and start Atelier again, or choose “Processor” in the settings.</source>
      <translation>NVIDIA のグラフィックボード（{0}）がありますが、インストール済みの PyTorch が CUDA 対応でないため使えません。CUDA 対応の PyTorch を入れて（コマンドは pytorch.org にあります）Atelier を再起動するか、設定で「プロセッサー」を選んでください。</translation>
    </message>
    <message>
      <source>There is another wildcard file “{0}”; give one of them a name of its own.</source>
      <translation>ワイルドカードファイル「{0}」はすでにあります。どちらかを別の名前にしてください。</translation>
    </message>
    <message>
      <source>There is more in {0} than the {1} files that were looked at.</source>
      <translation>{0} には、調べた {1} 個より多くのファイルがあります。</translation>
    </message>
    <message>
      <source>There is no checkpoint to export yet; the first comes out of the first round of votes.</source>
      <translation>書き出せるチェックポイントがまだありません。最初のラウンドの投票から、最初のチェックポイントができます。</translation>
    </message>
    <message>
      <source>There is no checkpoint {0} in this project.</source>
      <translation>このプロジェクトにチェックポイント {0} はありません。</translation>
    </message>
    <message>
      <source>There is no file {0}; choose an archive that Atelier made.</source>
      <translation>ファイル {0} がありません。Atelier が作ったアーカイブを選んでください。</translation>
    </message>
    <message>
      <source>There is no folder {0}; if the project was moved, open it where it is now.</source>
      <translation>フォルダー {0} がありません。プロジェクトを移動した場合は、いまの場所から開いてください。</translation>
    </message>
    <message>
      <source>There is no lesson called “{0}”; choose one of: {1}.</source>
      <translation>「{0}」というレッスンはありません。次から選んでください：{1}。</translation>
    </message>
    <message>
      <source>There is no line in {0}.</source>
      <translation>{0} には行がありません。</translation>
    </message>
    <message>
      <source>There is no model {0} on the hub, or it is private; look at its name.</source>
      <translation>ハブにモデル {0} がないか、非公開です。名前を確認してください。</translation>
    </message>
    <message>
      <source>There is no picture in {0}; choose pictures, or a folder that holds some.</source>
      <translation>{0} に画像がありません。画像、または画像の入ったフォルダーを選んでください。</translation>
    </message>
    <message>
      <source>There is no picture in {0}; what is read here is {1}.</source>
      <translation>{0} に画像がありません。読めるのは {1} です。</translation>
    </message>
    <message>
      <source>There is no prompt in {0}.</source>
      <translation>{0} にプロンプトがありません。</translation>
    </message>
    <message>
      <source>There is no recipe called “{0}”; choose one of: {1}.</source>
      <translation>「{0}」というレシピはありません。次から選んでください：{1}。</translation>
    </message>
    <message>
      <source>There is no sampler called “{0}”; choose one of: {1}.</source>
      <translation>「{0}」というサンプラーはありません。次から選んでください：{1}。</translation>
    </message>
    <message>
      <source>There is no taste called “{0}”; choose one of: {1}, each also with a minus.</source>
      <translation>「{0}」という好みはありません。次から選んでください。どれもマイナスを付けられます：{1}。</translation>
    </message>
    <message>
      <source>There is no vote on the pictures no. {0} that could be withdrawn.</source>
      <translation>画像 No. {0} に、取り消せる票はありません。</translation>
    </message>
    <message>
      <source>There is not enough memory to read the records of “{0}”; close other programs and try again.</source>
      <translation>「{0}」の記録を読むにはメモリが足りません。ほかのプログラムを閉じてから、もう一度お試しください。</translation>
    </message>
    <message>
      <source>These pictures were drawn in too few steps to learn from; make a project with more.</source>
      <translation>この画像はステップ数が少なすぎて学習できません。ステップ数の多いプロジェクトを作ってください。</translation>
    </message>
    <message>
      <source>These {0} pictures need a mark each, not {1} marks.</source>
      <translation>この {0} 枚の画像には 1 枚に 1 つの印が必要です。{1} 個ではありません。</translation>
    </message>
    <message>
      <source>This base model does not fit into the memory here; choose a smaller one.</source>
      <translation>このベースモデルはメモリに収まりません。小さいものを選んでください。</translation>
    </message>
    <message>
      <source>This is no token; copy it whole from your settings on huggingface.co.</source>
      <translation>トークンではありません。huggingface.co の設定から、全体をコピーしてください。</translation>
    </message>
    <message>
      <source>This machine cannot draw and learn as fast as you vote, and with “{0}” nothing can be drawn ahead; choose “{1}” for the learning, and have pictures drawn overnight.</source>
      <translation>このコンピューターでは、描画と学習が投票の速さに追いつきません。「{0}」では描きためもできません。学習を「{1}」にして、夜のあいだに描きためてください。</translation>
    </message>
    <message>
      <source>This machine cannot draw and learn as fast as you vote: a vote takes it {0} seconds, and nothing that could be changed here helps much.</source>
      <translation>このコンピューターでは、描画と学習が投票の速さに追いつきません。1 票に {0} 秒かかり、ここで変えられる設定では大きく改善しません。</translation>
    </message>
    <message>
      <source>This machine cannot draw as fast as you vote, {0} against {1} seconds for a vote: have pictures drawn ahead, overnight perhaps, and vote at your own pace afterwards.</source>
      <translation>このコンピューターでは、描画が投票の速さに追いつきません（1 票あたり {0} 秒と {1} 秒）。夜のあいだなどに描きためて、あとから自分のペースで投票してください。</translation>
    </message>
    <message>
      <source>This project has no control prompts, so there is nothing to check blindly on.</source>
      <translation>このプロジェクトにはテスト用プロンプトがないため、ブラインドテストはできません。</translation>
    </message>
    <message>
      <source>This project has no prompts to draw, so there is nothing to get to know the base model by.</source>
      <translation>このプロジェクトには描くプロンプトがないため、ベースモデルの様子を見られません。</translation>
    </message>
    <message>
      <source>This project was made by a newer Atelier; update Atelier to open it.</source>
      <translation>このプロジェクトは新しい Atelier で作られました。Atelier を更新してから開いてください。</translation>
    </message>
    <message>
      <source>This system keeps no secrets for Atelier; set the environment variable {0} instead.</source>
      <translation>このシステムでは Atelier の秘密情報を保管できません。代わりに環境変数 {0} を設定してください。</translation>
    </message>
    <message>
      <source>Too many files are open on this computer, so {0} was not written; close other programs and try again.</source>
      <translation>コンピューターで開いているファイルが多すぎて、{0} を書き込めませんでした。ほかのプログラムを閉じてから、もう一度お試しください。</translation>
    </message>
    <message>
      <source>What the archive holds has no room in {0}; free some space and try again.</source>
      <translation>アーカイブの中身に対して {0} の空きが足りません。空きを増やしてから、もう一度お試しください。</translation>
    </message>
    <message>
      <source>What was brought as no. {0} was taken back before.</source>
      <translation>No. {0} で取り込んだものは、すでに取り消されています。</translation>
    </message>
    <message>
      <source>What you did last was to take pictures back; bring them again to have your votes on them.</source>
      <translation>最後の操作は画像の取り消しでした。投票するには、もう一度取り込んでください。</translation>
    </message>
    <message>
      <source>Which one is closer to your style?</source>
      <translation>どちらが自分の画風に近いですか？</translation>
    </message>
    <message>
      <source>Which one is closest to your style?</source>
      <translation>どれがいちばん自分の画風に近いですか？</translation>
    </message>
    <message>
      <source>Which one is less deformed?</source>
      <translation>どちらのほうが崩れていませんか？</translation>
    </message>
    <message>
      <source>Which one shows best what the prompt says?</source>
      <translation>どれがいちばんプロンプトに忠実ですか？</translation>
    </message>
    <message>
      <source>Which one shows better what the prompt says?</source>
      <translation>どちらがプロンプトに忠実ですか？</translation>
    </message>
    <message>
      <source>Which one would you rather show to everybody?</source>
      <translation>みんなに見せるなら、どちらですか？</translation>
    </message>
    <message>
      <source>Which ones came out deformed?</source>
      <translation>崩れているのはどれですか？</translation>
    </message>
    <message>
      <source>Which ones show what nobody should see?</source>
      <translation>見せられないものはどれですか？</translation>
    </message>
    <message>
      <source>With “{0}” the newest checkpoint draws all pictures, so those drawn ahead would be out of date after the next round.</source>
      <translation>「{0}」では、すべての画像を最新のチェックポイントが描きます。描きためた画像は、次のラウンドのあとには古くなってしまいます。</translation>
    </message>
    <message>
      <source>Write at least one prompt, one per line.</source>
      <translation>プロンプトを 1 つ以上書いてください（1 行に 1 つ）。</translation>
    </message>
    <message>
      <source>Write what the picture should show.</source>
      <translation>画像に描きたいものを書いてください。</translation>
    </message>
    <message>
      <source>You choose the picture that shows most of what the prompt says; nothing is learned that the model cannot draw at all.</source>
      <translation>プロンプトの内容をいちばん多く描けている画像を選びます。モデルがまったく描けないものは学べません。</translation>
    </message>
    <message>
      <source>You choose what you like better, and the model draws more like it; twenty votes show.</source>
      <translation>好きなほうを選ぶと、モデルがそれに近い絵を描くようになります。20 票で違いが見えてきます。</translation>
    </message>
    <message>
      <source>You mark what came out wrong among seven pictures, such as a hand with six fingers, to make it rarer; it will not be gone, and may take more votes than a style.</source>
      <translation>7 枚の中から、指が 6 本ある手などの崩れに印を付け、出にくくします。なくなりはしません。画風より多くの票が要ることもあります。</translation>
    </message>
    <message>
      <source>You mark what nobody should see, to have it drawn less often; this is no filter, so it can still appear, and it may take more votes than a style.</source>
      <translation>人に見せられないものに印を付け、出にくくします。フィルターではないので、出ることはあります。画風より多くの票が要ることもあります。</translation>
    </message>
    <message>
      <source>You may not write to {0}; choose another folder.</source>
      <translation>{0} に書き込む権限がありません。別のフォルダーを選んでください。</translation>
    </message>
    <message>
      <source>Your latest vote was in the blind check; go there to take it back.</source>
      <translation>最後の投票はブラインドテストでした。取り消すには、そちらへ移ってください。</translation>
    </message>
    <message>
      <source>icon</source>
      <translation>アイコン</translation>
    </message>
    <message>
      <source>raw data of a camera</source>
      <translation>カメラの RAW データ</translation>
    </message>
    <message>
      <source>video</source>
      <translation>動画</translation>
    </message>
    <message>
      <source>{0} % is no size of the window; it is {1} to {2} %.</source>
      <translation>ウィンドウのサイズに {0} % は使えません。{1}～{2} % です。</translation>
    </message>
    <message>
      <source>{0} % is no strength to draw with; it is {1} to {2} %.</source>
      <translation>描画の強度に {0} % は使えません。{1}～{2} % です。</translation>
    </message>
    <message>
      <source>{0} also changes {1}, which no LoRA can hold; --drop leaves out what cannot be carried.</source>
      <translation>{0} は {1} も変更しますが、LoRA には入れられません。--drop で、移せないものを除けます。</translation>
    </message>
    <message>
      <source>{0} also reads pictures, as IC-Light does; choose an ordinary checkpoint.</source>
      <translation>{0} は IC-Light のように画像も入力に使います。通常のチェックポイントを選んでください。</translation>
    </message>
    <message>
      <source>{0} arrived damaged and was thrown away; try again.</source>
      <translation>{0} は届いた時点で破損していたため、破棄しました。もう一度お試しください。</translation>
    </message>
    <message>
      <source>{0} asks for {1} as its {2}, which Atelier does not open; choose an ordinary Stable Diffusion model.</source>
      <translation>{0} は {2} に {1} を使いますが、Atelier では開けません。通常の Stable Diffusion モデルを選んでください。</translation>
    </message>
    <message>
      <source>{0} at a time are not possible; it is {1} to {2}.</source>
      <translation>一度に {0} は指定できません。{1}～{2} です。</translation>
    </message>
    <message>
      <source>{0} began as a part of its base model ({1}) and fits only what was left of that; save it as a plain LoRA with peft first (path_initial_model_for_weight_conversion).</source>
      <translation>{0} はベースモデルの一部（{1}）を取り出して作られたもので、その残りにしか合いません。先に peft で通常の LoRA として保存してください (path_initial_model_for_weight_conversion)。</translation>
    </message>
    <message>
      <source>{0} cannot be opened as a Stable Diffusion model: {1}</source>
      <translation>{0} を Stable Diffusion モデルとして開けません：{1}</translation>
    </message>
    <message>
      <source>{0} cannot be opened: {1} is {2} in its {3}, which Atelier does not know; choose an ordinary Stable Diffusion model.</source>
      <translation>{0} を開けません。{3} で {1} が {2} になっていて、Atelier では扱えません。通常の Stable Diffusion モデルを選んでください。</translation>
    </message>
    <message>
      <source>{0} cannot be opened: {1} is {2} in its {3}; copy or download it again.</source>
      <translation>{0} を開けません。{3} で {1} が {2} になっています。コピーかダウンロードをやり直してください。</translation>
    </message>
    <message>
      <source>{0} cannot be read as a text of at most {1} KB.</source>
      <translation>{0} は、{1} KB までのテキストとして読み込めません。</translation>
    </message>
    <message>
      <source>{0} cannot be read on: the disk answers no more. Was a stick pulled out?</source>
      <translation>{0} の続きを読めません。ディスクが応答しなくなりました。USB メモリを抜きましたか？</translation>
    </message>
    <message>
      <source>{0} cannot be read or written: {1}.</source>
      <translation>{0} の読み書きができません：{1}。</translation>
    </message>
    <message>
      <source>{0} cannot be read, which tells the strength of the LoRA beside it; copy or download it again.</source>
      <translation>{0} を読めません。隣の LoRA の強度が入ったファイルです。コピーかダウンロードをやり直してください。</translation>
    </message>
    <message>
      <source>{0} cannot be read.</source>
      <translation>{0} を読めません。</translation>
    </message>
    <message>
      <source>{0} cannot be read: {1}.</source>
      <translation>{0} を読めません：{1}。</translation>
    </message>
    <message>
      <source>{0} cannot be read; look at its permissions and its disk.</source>
      <translation>{0} を読めません。アクセス権とディスクを確認してください。</translation>
    </message>
    <message>
      <source>{0} cannot be read; the disk or its permissions do not allow it.</source>
      <translation>{0} を読めません。ディスクまたはアクセス権の制限です。</translation>
    </message>
    <message>
      <source>{0} cannot be replaced: it is write-protected, or another program uses it; choose another name.</source>
      <translation>{0} を置き換えられません。書き込み禁止か、ほかのプログラムが使用中です。別の名前にしてください。</translation>
    </message>
    <message>
      <source>{0} cannot be the VAE of {1}, whose latents have another number of channels; choose another VAE.</source>
      <translation>{0} は {1} の VAE として使えません。潜在表現のチャンネル数が違います。別の VAE を選んでください。</translation>
    </message>
    <message>
      <source>{0} cannot be the VAE of {2}: {1} is missing, surplus or of another shape in it; choose another VAE.</source>
      <translation>{0} は {2} の VAE として使えません。{1} が足りないか、余分か、形が違います。別の VAE を選んでください。</translation>
    </message>
    <message>
      <source>{0} cannot be written: {1}. Choose another folder.</source>
      <translation>{0} に書き込めません：{1}。別のフォルダーを選んでください。</translation>
    </message>
    <message>
      <source>{0} cannot draw with a model of rectified flow; choose another sampler.</source>
      <translation>{0} は rectified flow のモデルでは描けません。別のサンプラーを選んでください。</translation>
    </message>
    <message>
      <source>{0} cannot draw with a model that ends without signal (zero SNR); choose another sampler.</source>
      <translation>{0} では、信号なしで終わるモデル（ゼロ SNR）を描けません。別のサンプラーを選んでください。</translation>
    </message>
    <message>
      <source>{0} changes {1} twice, under two names.</source>
      <translation>{0} は 2 つの名前で {1} を 2 回変更しています。</translation>
    </message>
    <message>
      <source>{0} changes {1}, a name that Atelier does not know; --drop leaves out what cannot be carried.</source>
      <translation>{0} は {1} を変更しますが、Atelier の知らない名前です。--drop で、移せないものを除けます。</translation>
    </message>
    <message>
      <source>{0} depends on the weights of its base model ({1}); name that with --base.</source>
      <translation>{0} はベースモデルの重み（{1}）に依存しています。--base で指定してください。</translation>
    </message>
    <message>
      <source>{0} does not fit its base model: {1} has another shape.</source>
      <translation>{0} はベースモデルに合いません。{1} の形が違います。</translation>
    </message>
    <message>
      <source>{0} does not tell for which base model it was made; name its kind: sd1, sd2 or sdxl.</source>
      <translation>{0} がどのベースモデル用かわかりません。種類を sd1、sd2、sdxl から指定してください。</translation>
    </message>
    <message>
      <source>{0} ends without signal (zero SNR), from which {1} cannot draw; choose another sampler for it.</source>
      <translation>{0} は信号なし（ゼロ SNR）で終わるため、{1} では描けません。別のサンプラーを選んでください。</translation>
    </message>
    <message>
      <source>{0} ends without signal (zero SNR), where no noise can be predicted; choose velocity for it.</source>
      <translation>{0} は信号なし（ゼロ SNR）で終わるため、ノイズを予測できません。速度を選んでください。</translation>
    </message>
    <message>
      <source>{0} has a size of its own, which no other program knows, so it is written as a folder.</source>
      <translation>{0} はほかのプログラムが知らない独自の構成なので、フォルダーとして書き出します。</translation>
    </message>
    <message>
      <source>{0} has modules of rank {1}, which is no LoRA any more.</source>
      <translation>{0} にはランク {1} のモジュールがあり、もはや LoRA ではありません。</translation>
    </message>
    <message>
      <source>{0} has no VAE, so no folder can be made of it.</source>
      <translation>{0} に VAE がないため、フォルダーにできません。</translation>
    </message>
    <message>
      <source>{0} has no text encoder, so no folder can be made of it.</source>
      <translation>{0} にテキストエンコーダーがないため、フォルダーにできません。</translation>
    </message>
    <message>
      <source>{0} has no version “{1}” on the hub.</source>
      <translation>ハブの {0} にバージョン「{1}」はありません。</translation>
    </message>
    <message>
      <source>{0} has no weight for {1}, so nothing was merged.</source>
      <translation>{0} に {1} の重みがないため、何も結合しませんでした。</translation>
    </message>
    <message>
      <source>{0} has weights that are packed tighter than Atelier can train on; choose an fp16 version of this model.</source>
      <translation>{0} の重みは圧縮されすぎていて、Atelier では学習できません。このモデルの fp16 版を選んでください。</translation>
    </message>
    <message>
      <source>{0} has weights that are packed tighter than Atelier reads; choose an fp16 version of this VAE.</source>
      <translation>{0} の重みは圧縮されすぎていて、Atelier では読めません。この VAE の fp16 版を選んでください。</translation>
    </message>
    <message>
      <source>{0} has {1} × {2} pixels and the project draws {3} × {4}; bring the picture anew.</source>
      <translation>{0} は {1} × {2} ピクセルですが、プロジェクトは {3} × {4} で描きます。画像を取り込み直してください。</translation>
    </message>
    <message>
      <source>{0} holds a UNet under names that Atelier does not know, such as {1}; choose another file of this model.</source>
      <translation>{0} の UNet には {1} など Atelier の知らない名前が使われています。このモデルの別のファイルを選んでください。</translation>
    </message>
    <message>
      <source>{0} holds a motion module for video; choose an ordinary checkpoint.</source>
      <translation>{0} には動画用のモーションモジュールが入っています。通常のチェックポイントを選んでください。</translation>
    </message>
    <message>
      <source>{0} holds infinite numbers or none at all (NaN).</source>
      <translation>{0} に、無限大か非数 (NaN) が入っています。</translation>
    </message>
    <message>
      <source>{0} holds its {1} for another library ({2}) and not as safetensors; download it in that format.</source>
      <translation>{0} の {1} は別のライブラリ（{2}）用で、safetensors ではありません。safetensors 形式でダウンロードしてください。</translation>
    </message>
    <message>
      <source>{0} holds no LoRA.</source>
      <translation>{0} に LoRA が入っていません。</translation>
    </message>
    <message>
      <source>{0} holds no Stable Diffusion model; choose another file.</source>
      <translation>{0} に Stable Diffusion モデルが入っていません。別のファイルを選んでください。</translation>
    </message>
    <message>
      <source>{0} holds no VAE; choose a VAE file for it.</source>
      <translation>{0} に VAE が入っていません。VAE ファイルを選んでください。</translation>
    </message>
    <message>
      <source>{0} holds no model in the safetensors format; choose another one.</source>
      <translation>{0} に safetensors 形式のモデルが入っていません。別のものを選んでください。</translation>
    </message>
    <message>
      <source>{0} holds no safetensors file “{1}”.</source>
      <translation>{0} に safetensors ファイル「{1}」が入っていません。</translation>
    </message>
    <message>
      <source>{0} holds no whole model in the safetensors format; choose another one.</source>
      <translation>{0} に safetensors 形式の完全なモデルが入っていません。別のものを選んでください。</translation>
    </message>
    <message>
      <source>{0} holds nothing that Atelier can carry into a LoRA.</source>
      <translation>{0} に、Atelier が LoRA へ移せるものがありません。</translation>
    </message>
    <message>
      <source>{0} holds numbers packed with scales, such as {1}; choose another version of it.</source>
      <translation>{0} には {1} など、スケール付きで圧縮された数値が入っています。別の版を選んでください。</translation>
    </message>
    <message>
      <source>{0} holds pickle files, which can run any program when opened; convert it to safetensors first.</source>
      <translation>{0} に pickle ファイルが入っています。開くと任意のプログラムが実行されるおそれがあります。先に safetensors へ変換してください。</translation>
    </message>
    <message>
      <source>{0} holds several adapters in one ({1}); save each of them as a file of its own.</source>
      <translation>{0} に複数のアダプター（{1}）が入っています。1 つずつ別のファイルに保存してください。</translation>
    </message>
    <message>
      <source>{0} holds several checkpoints; choose one of these files: {1}.</source>
      <translation>{0} に複数のチェックポイントが入っています。次のファイルから選んでください：{1}。</translation>
    </message>
    <message>
      <source>{0} holds the averaged weights of a model alone (EMA); choose a full checkpoint.</source>
      <translation>{0} に入っているのは平均化された重み (EMA) だけです。完全なチェックポイントを選んでください。</translation>
    </message>
    <message>
      <source>{0} holds the final latent only, and this recipe learns from every step.</source>
      <translation>{0} には最後の潜在表現しかありません。このレシピはすべてのステップから学習します。</translation>
    </message>
    <message>
      <source>{0} holds weights in a number format that Atelier does not know; choose another version of it.</source>
      <translation>{0} の重みは、Atelier の知らない数値形式です。別の版を選んでください。</translation>
    </message>
    <message>
      <source>{0} holds {1}, which is in no {2}, so it would be drawn wrongly; choose an ordinary checkpoint.</source>
      <translation>{0} には、どの {2} にもない {1} が入っていて、正しく描けません。通常のチェックポイントを選んでください。</translation>
    </message>
    <message>
      <source>{0} holds {2} in its {1}, where none belongs, so it would be drawn wrongly; choose another model.</source>
      <translation>{0} の {1} に、あるはずのない {2} が入っていて、正しく描けません。別のモデルを選んでください。</translation>
    </message>
    <message>
      <source>{0} in the project is missing or damaged, so it is not learned from; bring the picture anew.</source>
      <translation>プロジェクト内の {0} がないか破損しているため、学習に使いません。画像を取り込み直してください。</translation>
    </message>
    <message>
      <source>{0} is a Control-LoRA, not a base model; choose a checkpoint.</source>
      <translation>{0} はベースモデルではなく、Control-LoRA です。チェックポイントを選んでください。</translation>
    </message>
    <message>
      <source>{0} is a ControlNet, not a base model; choose a checkpoint.</source>
      <translation>{0} はベースモデルではなく、ControlNet です。チェックポイントを選んでください。</translation>
    </message>
    <message>
      <source>{0} is a ControlNet-LLLite, not a base model; choose a checkpoint.</source>
      <translation>{0} はベースモデルではなく、ControlNet-LLLite です。チェックポイントを選んでください。</translation>
    </message>
    <message>
      <source>{0} is a GLIGEN model, which also reads boxes; choose an ordinary checkpoint.</source>
      <translation>{0} は枠も読み取る GLIGEN モデルです。通常のチェックポイントを選んでください。</translation>
    </message>
    <message>
      <source>{0} is a LoRA for another kind of base model: it changes {1}, which is in no Stable Diffusion 1, 2 or XL.</source>
      <translation>{0} は別の種類のベースモデル用の LoRA です。Stable Diffusion 1、2、XL にはない {1} を変更します。</translation>
    </message>
    <message>
      <source>{0} is a LoRA for the motion of videos, not a base model; choose a checkpoint.</source>
      <translation>{0} はベースモデルではなく、動画の動き用の LoRA です。チェックポイントを選んでください。</translation>
    </message>
    <message>
      <source>{0} is a LoRA of the first kind, of 2022, whose parts are told by numbers and not by name, which Atelier cannot read; look for a newer version.</source>
      <translation>{0} は 2022 年の最初期の LoRA です。各部が名前でなく番号で示されていて、Atelier では読めません。新しい版を探してください。</translation>
    </message>
    <message>
      <source>{0} is a LoRA, not a base model; choose the checkpoint it was made for.</source>
      <translation>{0} はベースモデルではなく、LoRA です。その LoRA の元になったチェックポイントを選んでください。</translation>
    </message>
    <message>
      <source>{0} is a T2I-Adapter, not a base model; choose a checkpoint.</source>
      <translation>{0} はベースモデルではなく、T2I-Adapter です。チェックポイントを選んでください。</translation>
    </message>
    <message>
      <source>{0} is a UNet alone that also reads a picture, as IC-Light does; choose an ordinary checkpoint.</source>
      <translation>{0} は、IC-Light のように画像も入力に使う UNet だけのファイルです。通常のチェックポイントを選んでください。</translation>
    </message>
    <message>
      <source>{0} is a UNet alone; choose a full checkpoint or its diffusers folder.</source>
      <translation>{0} は UNet だけのファイルです。完全なチェックポイントか、その diffusers フォルダーを選んでください。</translation>
    </message>
    <message>
      <source>{0} is a VAE alone; choose a checkpoint.</source>
      <translation>{0} は VAE だけのファイルです。チェックポイントを選んでください。</translation>
    </message>
    <message>
      <source>{0} is a Zero123 model, which turns a picture; choose an ordinary checkpoint.</source>
      <translation>{0} は画像を回転させる Zero123 モデルです。通常のチェックポイントを選んでください。</translation>
    </message>
    <message>
      <source>{0} is a depth model; choose an ordinary checkpoint.</source>
      <translation>{0} は深度モデルです。通常のチェックポイントを選んでください。</translation>
    </message>
    <message>
      <source>{0} is a file of another kind ({1}); save the picture as PNG or JPEG first.</source>
      <translation>{0} は別の種類のファイル（{1}）です。先に PNG か JPEG で保存してください。</translation>
    </message>
    <message>
      <source>{0} is a folder of several files; choose the LoRA in it, such as {1}.</source>
      <translation>{0} は複数のファイルが入ったフォルダーです。{1} など、中の LoRA を選んでください。</translation>
    </message>
    <message>
      <source>{0} is a folder with a whole model, not a LoRA.</source>
      <translation>{0} は LoRA ではなく、モデル全体のフォルダーです。</translation>
    </message>
    <message>
      <source>{0} is a folder without a LoRA in it; choose a safetensors file, or the folder that it lies in.</source>
      <translation>{0} は LoRA の入っていないフォルダーです。safetensors ファイルか、それが入ったフォルダーを選んでください。</translation>
    </message>
    <message>
      <source>{0} is a folder; choose the pictures in it.</source>
      <translation>{0} はフォルダーです。中の画像を選んでください。</translation>
    </message>
    <message>
      <source>{0} is a link or no regular file.</source>
      <translation>{0} はリンクか、通常のファイルではありません。</translation>
    </message>
    <message>
      <source>{0} is a link to a picture that is no longer there.</source>
      <translation>{0} のリンク先の画像は、もうありません。</translation>
    </message>
    <message>
      <source>{0} is a pickle file, which can run any program when it is opened; convert it to safetensors first.</source>
      <translation>{0} は pickle ファイルです。開くと任意のプログラムが実行されるおそれがあります。先に safetensors へ変換してください。</translation>
    </message>
    <message>
      <source>{0} is a pix2pix model; choose an ordinary checkpoint.</source>
      <translation>{0} は pix2pix モデルです。通常のチェックポイントを選んでください。</translation>
    </message>
    <message>
      <source>{0} is a safetensors file under the name of another kind; let its name end with .safetensors.</source>
      <translation>{0} は safetensors ファイルですが、別の種類の名前が付いています。名前の末尾を .safetensors にしてください。</translation>
    </message>
    <message>
      <source>{0} is a side file of macOS without a model in it; choose the file without “._” in front of its name.</source>
      <translation>{0} は macOS の付属ファイルで、モデルは入っていません。名前の先頭に「._」が付かないファイルを選んでください。</translation>
    </message>
    <message>
      <source>{0} is a smaller kind of {1}, as SSD-1B, Vega and KOALA are, which Atelier opens as a diffusers folder only; choose that.</source>
      <translation>{0} は SSD-1B、Vega、KOALA のような {1} の小型版です。Atelier では diffusers フォルダーとしてだけ開けます。フォルダーを選んでください。</translation>
    </message>
    <message>
      <source>{0} is a text encoder alone; choose a checkpoint.</source>
      <translation>{0} はテキストエンコーダーだけのファイルです。チェックポイントを選んでください。</translation>
    </message>
    <message>
      <source>{0} is a textual inversion, not a base model; choose a checkpoint.</source>
      <translation>{0} はベースモデルではなく、Textual Inversion です。チェックポイントを選んでください。</translation>
    </message>
    <message>
      <source>{0} is a video model; choose a checkpoint that draws pictures.</source>
      <translation>{0} は動画モデルです。画像を描くチェックポイントを選んでください。</translation>
    </message>
    <message>
      <source>{0} is a whole checkpoint, not a LoRA.</source>
      <translation>{0} は LoRA ではなく、チェックポイント全体です。</translation>
    </message>
    <message>
      <source>{0} is a {1}, which no project can start from; make a plain LoRA of it with “atelier-cli convert --base” first.</source>
      <translation>{0} は {1} なので、プロジェクトを始められません。先に「atelier-cli convert --base」で通常の LoRA にしてください。</translation>
    </message>
    <message>
      <source>{0} is an IP-Adapter, or has one in it, which Atelier does not read; choose an ordinary checkpoint.</source>
      <translation>{0} は IP-Adapter か、それを含んでいて、Atelier では読めません。通常のチェックポイントを選んでください。</translation>
    </message>
    <message>
      <source>{0} is an OFT file, which turns weights instead of adding to them; Atelier cannot read it.</source>
      <translation>{0} は OFT ファイルです。重みに足すのではなく回転させる方式で、Atelier では読めません。</translation>
    </message>
    <message>
      <source>{0} is an adapter of another kind ({1}), no LoRA; Atelier cannot read it.</source>
      <translation>{0} は LoRA ではなく、別の種類のアダプター（{1}）です。Atelier では読めません。</translation>
    </message>
    <message>
      <source>{0} is an archive; unpack it, then choose the safetensors file in it.</source>
      <translation>{0} はアーカイブです。展開してから、中の safetensors ファイルを選んでください。</translation>
    </message>
    <message>
      <source>{0} is an encoder of pictures (CLIP Vision); choose a checkpoint.</source>
      <translation>{0} は画像用のエンコーダー (CLIP Vision) です。チェックポイントを選んでください。</translation>
    </message>
    <message>
      <source>{0} is an inpainting model; choose the base checkpoint that it was made from.</source>
      <translation>{0} はインペイントモデルです。元になったチェックポイントを選んでください。</translation>
    </message>
    <message>
      <source>{0} is an inpainting, pix2pix or depth model; choose an ordinary one.</source>
      <translation>{0} はインペイント、pix2pix、深度のいずれかのモデルです。通常のモデルを選んでください。</translation>
    </message>
    <message>
      <source>{0} is an unCLIP model, which also reads a picture; choose an ordinary checkpoint.</source>
      <translation>{0} は画像も入力に使う unCLIP モデルです。通常のチェックポイントを選んでください。</translation>
    </message>
    <message>
      <source>{0} is an upscaler; choose an ordinary checkpoint.</source>
      <translation>{0} はアップスケーラーです。通常のチェックポイントを選んでください。</translation>
    </message>
    <message>
      <source>{0} is changed by numbers that are too large to calculate with.</source>
      <translation>{0} への変更に、計算できないほど大きな数値があります。</translation>
    </message>
    <message>
      <source>{0} is damaged, not copied to its end, or of a rare kind; copy it again, or save it anew in another program.</source>
      <translation>{0} は破損しているか、コピーが途中か、珍しい形式です。コピーし直すか、別のプログラムで保存し直してください。</translation>
    </message>
    <message>
      <source>{0} is damaged, so the work goes on from the base model.</source>
      <translation>{0} が破損しているため、ベースモデルから続けます。</translation>
    </message>
    <message>
      <source>{0} is damaged, so the work goes on from {1}.</source>
      <translation>{0} が破損しているため、{1} から続けます。</translation>
    </message>
    <message>
      <source>{0} is damaged.</source>
      <translation>{0} は破損しています。</translation>
    </message>
    <message>
      <source>{0} is damaged: its files are not whole; choose another one.</source>
      <translation>{0} は破損しています。ファイルがそろっていません。別のものを選んでください。</translation>
    </message>
    <message>
      <source>{0} is damaged: its header cannot be read; copy or download it again.</source>
      <translation>{0} は破損していて、ヘッダーを読めません。コピーかダウンロードをやり直してください。</translation>
    </message>
    <message>
      <source>{0} is damaged: one half of {1} is missing or does not fit the other.</source>
      <translation>{0} は破損しています。{1} の片方がないか、もう片方に合いません。</translation>
    </message>
    <message>
      <source>{0} is damaged: the alpha of {1} is no number.</source>
      <translation>{0} は破損しています。{1} のアルファが数値ではありません。</translation>
    </message>
    <message>
      <source>{0} is damaged: {1} has tensors of two kinds.</source>
      <translation>{0} は破損しています。{1} に 2 種類のテンソルがあります。</translation>
    </message>
    <message>
      <source>{0} is damaged: {1} holds numbers that are not finite.</source>
      <translation>{0} は破損しています。{1} に有限でない数値があります。</translation>
    </message>
    <message>
      <source>{0} is damaged: {2} of its {1} has another shape than its configuration says; copy or download it again.</source>
      <translation>{0} は破損しています。{1} の {2} の形が設定と違います。コピーかダウンロードをやり直してください。</translation>
    </message>
    <message>
      <source>{0} is deleted; restore it first, then work on from it.</source>
      <translation>{0} は削除済みです。先に復元してから、ここから続けてください。</translation>
    </message>
    <message>
      <source>{0} is empty.</source>
      <translation>{0} は空です。</translation>
    </message>
    <message>
      <source>{0} is empty; copy or download it again.</source>
      <translation>{0} は空です。コピーかダウンロードをやり直してください。</translation>
    </message>
    <message>
      <source>{0} is for another kind of base model than {1}.</source>
      <translation>{0} は {1} とは別の種類のベースモデル用です。</translation>
    </message>
    <message>
      <source>{0} is given only to those who accept its terms: do so on its page on huggingface.co, then store a read token.</source>
      <translation>{0} は利用条件への同意が必要です。huggingface.co のページで同意し、読み取りトークンを保存してください。</translation>
    </message>
    <message>
      <source>{0} is in use by another program; close it there, then try again.</source>
      <translation>{0} は別のプログラムで使用中です。そちらを閉じてから、もう一度お試しください。</translation>
    </message>
    <message>
      <source>{0} is in use; work on from another one first, then delete it.</source>
      <translation>{0} は使用中です。先に別のものから続けてから、削除してください。</translation>
    </message>
    <message>
      <source>{0} is longer than the hub said, so it was not kept; try again, or choose another model.</source>
      <translation>{0} はハブの表示より大きかったため、保存しませんでした。もう一度試すか、別のモデルを選んでください。</translation>
    </message>
    <message>
      <source>{0} is made for rectified flow, with which {1} cannot draw; choose another sampler for it.</source>
      <translation>{0} は rectified flow 用のモデルで、{1} では描けません。別のサンプラーを選んでください。</translation>
    </message>
    <message>
      <source>{0} is made for the noise of EDM ({1}), which Atelier cannot learn from; choose another model.</source>
      <translation>{0} は EDM のノイズ（{1}）用で、Atelier では学習できません。別のモデルを選んでください。</translation>
    </message>
    <message>
      <source>{0} is made for {1}; Atelier tunes Stable Diffusion 1, 2 and XL.</source>
      <translation>{0} は {1} 用です。Atelier で学習できるのは Stable Diffusion 1、2、XL です。</translation>
    </message>
    <message>
      <source>{0} is made like {1}, whose noise Atelier cannot learn from; choose another checkpoint.</source>
      <translation>{0} は {1} と同じ作りで、そのノイズは Atelier では学習できません。別のチェックポイントを選んでください。</translation>
    </message>
    <message>
      <source>{0} is missing.</source>
      <translation>{0} がありません。</translation>
    </message>
    <message>
      <source>{0} is missing; its latents are there, and they are learned from.</source>
      <translation>{0} がありません。潜在表現は残っているので、学習には使えます。</translation>
    </message>
    <message>
      <source>{0} is no CLIP skip; it is {1} to {2}, and 1 skips nothing.</source>
      <translation>CLIP スキップに {0} は使えません。{1}～{2} です。1 なら何もスキップしません。</translation>
    </message>
    <message>
      <source>{0} is no Stable Diffusion 1, 2 or XL; Atelier cannot tune its kind yet.</source>
      <translation>{0} は Stable Diffusion 1、2、XL ではありません。この種類は、Atelier ではまだ学習できません。</translation>
    </message>
    <message>
      <source>{0} is no alpha; it is {1} to {2}, most often the rank or half of it.</source>
      <translation>アルファに {0} は使えません。{1}～{2} です。ふつうはランクか、その半分です。</translation>
    </message>
    <message>
      <source>{0} is no eta; it is {1} to {2}.</source>
      <translation>イータに {0} は使えません。{1}～{2} です。</translation>
    </message>
    <message>
      <source>{0} is no file with a picture, but a link in a circle, a pipe or a device.</source>
      <translation>{0} は画像ファイルではなく、循環するリンク、パイプ、またはデバイスです。</translation>
    </message>
    <message>
      <source>{0} is no folder.</source>
      <translation>{0} はフォルダーではありません。</translation>
    </message>
    <message>
      <source>{0} is no guidance rescale; it is {1} to {2}.</source>
      <translation>ガイダンスリスケールに {0} は使えません。{1}～{2} です。</translation>
    </message>
    <message>
      <source>{0} is no guidance scale; it is {1} to {2}, most often 3 to 12.</source>
      <translation>ガイダンスに {0} は使えません。{1}～{2} です。ふつうは 3～12 です。</translation>
    </message>
    <message>
      <source>{0} is no longer there; was it moved, or a stick pulled out?</source>
      <translation>{0} がなくなっています。移動したか、USB メモリを抜きましたか？</translation>
    </message>
    <message>
      <source>{0} is no model file in the safetensors format.</source>
      <translation>{0} は safetensors 形式のモデルファイルではありません。</translation>
    </message>
    <message>
      <source>{0} is no model folder itself; choose {1} in it.</source>
      <translation>{0} 自体はモデルフォルダーではありません。中の {1} を選んでください。</translation>
    </message>
    <message>
      <source>{0} is no model folder: it holds no {1}.</source>
      <translation>{0} はモデルフォルダーではありません。{1} がありません。</translation>
    </message>
    <message>
      <source>{0} is no number of pictures or a checkpoint; they count from {1}.</source>
      <translation>{0} は画像やチェックポイントの番号ではありません。番号は {1} から始まります。</translation>
    </message>
    <message>
      <source>{0} is no plain LoRA ({1}); say with --rank how large the LoRA is to be that comes nearest to it.</source>
      <translation>{0} は通常の LoRA ではありません（{1}）。最も近い LoRA の大きさを --rank で指定してください。</translation>
    </message>
    <message>
      <source>{0} is no rank; it is {1} to {2}.</source>
      <translation>ランクに {0} は使えません。{1}～{2} です。</translation>
    </message>
    <message>
      <source>{0} is no seed; it is a whole number from {1} to {2}.</source>
      <translation>シードに {0} は使えません。{1}～{2} の整数です。</translation>
    </message>
    <message>
      <source>{0} is no strength; it is {1} to {2}, with or without a minus, most often about 1.</source>
      <translation>強度に {0} は使えません。{1}～{2} で、マイナスも付けられます。ふつうは 1 前後です。</translation>
    </message>
    <message>
      <source>{0} is no table that can be read.</source>
      <translation>{0} は読める表ではありません。</translation>
    </message>
    <message>
      <source>{0} is no text, so there are no prompts in it.</source>
      <translation>{0} はテキストではないため、プロンプトが入っていません。</translation>
    </message>
    <message>
      <source>{0} is no weight of a prompt; it is {1} to {2}.</source>
      <translation>プロンプトの重みに {0} は使えません。{1}～{2} です。</translation>
    </message>
    <message>
      <source>{0} is no whole {2}: {1} has another shape there; choose another checkpoint.</source>
      <translation>{0} は完全な {2} ではありません。{1} の形が違います。別のチェックポイントを選んでください。</translation>
    </message>
    <message>
      <source>{0} is not on the hub any more.</source>
      <translation>{0} はもうハブにありません。</translation>
    </message>
    <message>
      <source>{0} is not there.</source>
      <translation>{0} がありません。</translation>
    </message>
    <message>
      <source>{0} is not whole: weights of its {1} are missing, such as {2}; copy or download it again.</source>
      <translation>{0} は不完全です。{1} の重み（{2} など）がありません。コピーかダウンロードをやり直してください。</translation>
    </message>
    <message>
      <source>{0} is not whole: weights of its {1} are missing.</source>
      <translation>{0} は不完全です。{1} の重みがありません。</translation>
    </message>
    <message>
      <source>{0} is not whole: what its header promises is not there; copy or download it again.</source>
      <translation>{0} は不完全です。ヘッダーにあるはずの中身がありません。コピーかダウンロードをやり直してください。</translation>
    </message>
    <message>
      <source>{0} is not whole: {1} is missing; copy or download it again.</source>
      <translation>{0} は不完全です。{1} がありません。コピーかダウンロードをやり直してください。</translation>
    </message>
    <message>
      <source>{0} is of the family {1}; Atelier tunes Stable Diffusion 1, 2 and XL.</source>
      <translation>{0} は {1} 系のモデルです。Atelier で学習できるのは Stable Diffusion 1、2、XL です。</translation>
    </message>
    <message>
      <source>{0} is only a pointer of git-lfs to the file; fetch the file itself with “git lfs pull”, or download it.</source>
      <translation>{0} は git-lfs の参照ファイルで、本体ではありません。「git lfs pull」で本体を取得するか、ダウンロードしてください。</translation>
    </message>
    <message>
      <source>{0} is only one part of a model ({1}); choose the folder with all of them, in which {2} lies.</source>
      <translation>{0} はモデルの一部（{1}）だけです。全体がそろい、{2} のあるフォルダーを選んでください。</translation>
    </message>
    <message>
      <source>{0} is packed for other programs (GGUF); choose a safetensors file of this model.</source>
      <translation>{0} はほかのプログラム用の形式 (GGUF) です。このモデルの safetensors ファイルを選んでください。</translation>
    </message>
    <message>
      <source>{0} is pinned, so it is kept; unpin it first, then delete it.</source>
      <translation>{0} はピン留めされているので残します。ピン留めを外してから削除してください。</translation>
    </message>
    <message>
      <source>{0} is the base model itself; choose another name.</source>
      <translation>{0} はベースモデルそのものです。別の名前にしてください。</translation>
    </message>
    <message>
      <source>{0} is the folder of a LoRA, not of a base model; choose the model that it was made for.</source>
      <translation>{0} はベースモデルではなく、LoRA のフォルダーです。その LoRA の元になったモデルを選んでください。</translation>
    </message>
    <message>
      <source>{0} is the refiner of SDXL; choose the base checkpoint.</source>
      <translation>{0} は SDXL の Refiner です。Base のチェックポイントを選んでください。</translation>
    </message>
    <message>
      <source>{0} is there already; choose another name.</source>
      <translation>{0} はすでにあります。別の名前にしてください。</translation>
    </message>
    <message>
      <source>{0} is too large, with {1} MB; {2} is the most that is read.</source>
      <translation>{0} は {1} MB で、大きすぎます。読めるのは {2} MB までです。</translation>
    </message>
    <message>
      <source>{0} is too large, with {1} × {2} pixels; {3} million is the most for {4}.</source>
      <translation>{0} は {1} × {2} ピクセルで、大きすぎます。{4} は {3} メガピクセルまでです。</translation>
    </message>
    <message>
      <source>{0} is too small, with {1} × {2} pixels; it needs {3} on each side.</source>
      <translation>{0} は {1} × {2} ピクセルで、小さすぎます。各辺に {3} 必要です。</translation>
    </message>
    <message>
      <source>{0} is what a web site answered and not the file; download it again, where you are signed in if the site asks for that.</source>
      <translation>{0} はファイル本体ではなく、Web サイトの応答です。必要ならサイトにログインして、ダウンロードし直してください。</translation>
    </message>
    <message>
      <source>{0} is what a web site answered and not the picture; download it again.</source>
      <translation>{0} は画像ではなく、Web サイトの応答です。ダウンロードし直してください。</translation>
    </message>
    <message>
      <source>{0} lacks a text encoder; choose a full checkpoint of this model.</source>
      <translation>{0} にテキストエンコーダーがありません。このモデルの完全なチェックポイントを選んでください。</translation>
    </message>
    <message>
      <source>{0} lies idle; choose it in the settings, and everything goes many times faster.</source>
      <translation>{0} が使われていません。設定で選ぶと、すべてが何倍も速くなります。</translation>
    </message>
    <message>
      <source>{0} lies on a disk that takes no changes; choose another folder.</source>
      <translation>{0} は書き換えできないディスクにあります。別のフォルダーを選んでください。</translation>
    </message>
    <message>
      <source>{0} may not be read; its permissions forbid it.</source>
      <translation>{0} は読めません。アクセス権がありません。</translation>
    </message>
    <message>
      <source>{0} of a picture not shown with those of no. {1} makes no sense, so the picture is left out.</source>
      <translation>No. {1} で表示されなかった画像の {0} が正しくないため、この画像を除外します。</translation>
    </message>
    <message>
      <source>{0} of a place of the pictures no. {1} makes no sense, so the place is left out.</source>
      <translation>画像 No. {1} の位置の {0} が正しくないため、この位置を除外します。</translation>
    </message>
    <message>
      <source>{0} of blind check {1} makes no sense, so the check is left out; its votes stay.</source>
      <translation>ブラインドテスト {1} の {0} が正しくないため、このテストを除外します。票は残ります。</translation>
    </message>
    <message>
      <source>{0} of blind check {1} makes no sense; the usual value is used instead.</source>
      <translation>ブラインドテスト {1} の {0} が正しくないため、標準の値を使います。</translation>
    </message>
    <message>
      <source>{0} of checkpoint {1} makes no sense, so the checkpoint is left out.</source>
      <translation>チェックポイント {1} の {0} が正しくないため、このチェックポイントを除外します。</translation>
    </message>
    <message>
      <source>{0} of checkpoint {1} makes no sense; the usual value is used instead.</source>
      <translation>チェックポイント {1} の {0} が正しくないため、標準の値を使います。</translation>
    </message>
    <message>
      <source>{0} of picture {1} makes no sense, so the picture is left out.</source>
      <translation>画像 {1} の {0} が正しくないため、この画像を除外します。</translation>
    </message>
    <message>
      <source>{0} of picture {1} makes no sense; the usual value is used instead.</source>
      <translation>画像 {1} の {0} が正しくないため、標準の値を使います。</translation>
    </message>
    <message>
      <source>{0} of prompt {1} makes no sense, so the prompt is left out.</source>
      <translation>プロンプト {1} の {0} が正しくないため、このプロンプトを除外します。</translation>
    </message>
    <message>
      <source>{0} of prompt {1} makes no sense; the usual value is used instead.</source>
      <translation>プロンプト {1} の {0} が正しくないため、標準の値を使います。</translation>
    </message>
    <message>
      <source>{0} of something asked for ({1}) makes no sense, so it is left out.</source>
      <translation>依頼（{1}）の {0} が正しくないため、この依頼を除外します。</translation>
    </message>
    <message>
      <source>{0} of something asked for ({1}) makes no sense; the usual value is used instead.</source>
      <translation>依頼（{1}）の {0} が正しくないため、標準の値を使います。</translation>
    </message>
    <message>
      <source>{0} of the choice of a model ({1}) makes no sense; the choice before it counts.</source>
      <translation>モデルの選択（{1}）の {0} が正しくないため、その前の選択を使います。</translation>
    </message>
    <message>
      <source>{0} of the choice of a model ({1}) makes no sense; the usual value is used instead.</source>
      <translation>モデルの選択（{1}）の {0} が正しくないため、標準の値を使います。</translation>
    </message>
    <message>
      <source>{0} of the note on picture {1} makes no sense, so the note is left out.</source>
      <translation>画像 {1} のメモの {0} が正しくないため、このメモを除外します。</translation>
    </message>
    <message>
      <source>{0} of the note on picture {1} makes no sense; the usual value is used instead.</source>
      <translation>画像 {1} のメモの {0} が正しくないため、標準の値を使います。</translation>
    </message>
    <message>
      <source>{0} of the picture that you brought as no. {1} makes no sense, so the picture is left out.</source>
      <translation>No. {1} で取り込んだ画像の {0} が正しくないため、この画像を除外します。</translation>
    </message>
    <message>
      <source>{0} of the picture that you brought as no. {1} makes no sense; the usual value is used instead.</source>
      <translation>No. {1} で取り込んだ画像の {0} が正しくないため、標準の値を使います。</translation>
    </message>
    <message>
      <source>{0} of the pictures no. {1} makes no sense, so they are left out.</source>
      <translation>画像 No. {1} の {0} が正しくないため、これらを除外します。</translation>
    </message>
    <message>
      <source>{0} of the pictures no. {1} makes no sense; the usual value is used instead.</source>
      <translation>画像 No. {1} の {0} が正しくないため、標準の値を使います。</translation>
    </message>
    <message>
      <source>{0} of the star of picture {1} makes no sense, so the star is left out.</source>
      <translation>画像 {1} のスターの {0} が正しくないため、このスターを除外します。</translation>
    </message>
    <message>
      <source>{0} of vote {1} makes no sense, so the vote is left out.</source>
      <translation>票 {1} の {0} が正しくないため、この票を除外します。</translation>
    </message>
    <message>
      <source>{0} of vote {1} makes no sense; the usual value is used instead.</source>
      <translation>票 {1} の {0} が正しくないため、標準の値を使います。</translation>
    </message>
    <message>
      <source>{0} of what learned from your picture {1} makes no sense, so it is left out.</source>
      <translation>自分の画像 {1} を学習した記録の {0} が正しくないため、この記録を除外します。</translation>
    </message>
    <message>
      <source>{0} of what vote {1} was learned by makes no sense, so it is left out.</source>
      <translation>票 {1} を学習した記録の {0} が正しくないため、この記録を除外します。</translation>
    </message>
    <message>
      <source>{0} of what was brought as no. {1} makes no sense, so it is left out.</source>
      <translation>No. {1} で取り込んだものの {0} が正しくないため、除外します。</translation>
    </message>
    <message>
      <source>{0} of what was brought as no. {1} makes no sense; the usual value is used instead.</source>
      <translation>No. {1} で取り込んだものの {0} が正しくないため、標準の値を使います。</translation>
    </message>
    <message>
      <source>{0} of where picture {1} comes from makes no sense, so that is left out.</source>
      <translation>画像 {1} の取り込み元の {0} が正しくないため、その情報を除外します。</translation>
    </message>
    <message>
      <source>{0} of where picture {1} comes from makes no sense; the usual value is used instead.</source>
      <translation>画像 {1} の取り込み元の {0} が正しくないため、標準の値を使います。</translation>
    </message>
    <message>
      <source>{0} only describes a model; choose the folder that it lies in, or a safetensors file.</source>
      <translation>{0} はモデルの説明だけのファイルです。それが入ったフォルダーか、safetensors ファイルを選んでください。</translation>
    </message>
    <message>
      <source>{0} other files in {1} were left out, {2} among them.</source>
      <translation>{1} のほかのファイル {0} 個（{2} など）は取り込みませんでした。</translation>
    </message>
    <message>
      <source>{0} other pictures of its prompt were brought, and {1} are needed to vote on; it is left out.</source>
      <translation>同じプロンプトの画像はほかに {0} 枚です。投票には {1} 枚必要なため、除外します。</translation>
    </message>
    <message>
      <source>{0} pictures cannot be shown together; a group has {1} to {2}.</source>
      <translation>{0} 枚の画像は一度に表示できません。1 グループは {1}～{2} 枚です。</translation>
    </message>
    <message>
      <source>{0} pixels are not possible; a picture has {1} to {2} on each side, a multiple of 64.</source>
      <translation>{0} ピクセルは使えません。画像の各辺は {1}～{2} で、64 の倍数です。</translation>
    </message>
    <message>
      <source>{0} predicts “{1}”, which Atelier cannot learn from; choose another model.</source>
      <translation>{0} は「{1}」を予測するため、Atelier では学習できません。別のモデルを選んでください。</translation>
    </message>
    <message>
      <source>{0} seconds cannot be; it is {1} to {2}.</source>
      <translation>{0} 秒は指定できません。{1}～{2} です。</translation>
    </message>
    <message>
      <source>{0} steps are not possible with LCM, which was made for few; it draws in {1} to {2}.</source>
      <translation>LCM は少ないステップ用なので、{0} ステップは使えません。{1}～{2} です。</translation>
    </message>
    <message>
      <source>{0} steps are not possible; a picture is drawn in {1} to {2}.</source>
      <translation>{0} ステップは使えません。{1}～{2} ステップで描きます。</translation>
    </message>
    <message>
      <source>{0} stores {1} in two number formats, which a single file cannot; choose another version of it.</source>
      <translation>{0} の {1} は 2 種類の数値形式で保存されていて、1 つのファイルにまとめられません。別の版を選んでください。</translation>
    </message>
    <message>
      <source>{0} votes are not possible; it is {1} to {2}.</source>
      <translation>{0} 票は指定できません。{1}～{2} です。</translation>
    </message>
    <message>
      <source>{0} was asked for before and is not written yet: “Try again” writes it to {1}, “Dismiss” leaves it.</source>
      <translation>前に指定した {0} がまだ書き出されていません。「もう一度」で {1} に書き出し、「閉じる」で取りやめます。</translation>
    </message>
    <message>
      <source>{0} was drawn from another prompt.</source>
      <translation>{0} は別のプロンプトで描かれたものです。</translation>
    </message>
    <message>
      <source>{0} was drawn with another kind of base model or at another size.</source>
      <translation>{0} は別の種類のベースモデルか、別のサイズで描かれたものです。</translation>
    </message>
    <message>
      <source>{0} was drawn with other settings.</source>
      <translation>{0} は別の設定で描かれたものです。</translation>
    </message>
    <message>
      <source>{0} was not written: no program would know its parts.</source>
      <translation>{0} は書き込まれませんでした。中身を認識できるプログラムがないためです。</translation>
    </message>
    <message>
      <source>{0} was not written: read back, it differs from the checkpoint by {1}.</source>
      <translation>{0} は書き込まれませんでした。読み戻すと、チェックポイントと {1} の差がありました。</translation>
    </message>
    <message>
      <source>{0} was not written: read back, {1} is not what the checkpoint holds.</source>
      <translation>{0} は書き込まれませんでした。読み戻すと、{1} がチェックポイントの内容と違いました。</translation>
    </message>
    <message>
      <source>{0} was not written: the numbers of the base model are too coarse to take in so small a change; export a LoRA file instead.</source>
      <translation>{0} は書き込まれませんでした。ベースモデルの数値が粗く、これほど小さな変化を収められません。代わりに LoRA ファイルで書き出してください。</translation>
    </message>
    <message>
      <source>{0} was saved while its {1} was compiled (torch.compile); save it once more without that.</source>
      <translation>{0} は {1} をコンパイルした状態 (torch.compile) で保存されています。コンパイルせずに保存し直してください。</translation>
    </message>
    <message>
      <source>{0} was saved with a LoRA in its {1}; save it once more where that is fused and unloaded (fuse_lora, unload_lora_weights).</source>
      <translation>{0} は {1} に LoRA を入れた状態で保存されています。LoRA を統合して外してから (fuse_lora, unload_lora_weights)、保存し直してください。</translation>
    </message>
    <message>
      <source>{0} was to be written, but that was broken off twice; export it once more.</source>
      <translation>{0} の書き出しが 2 回中断されました。もう一度書き出してください。</translation>
    </message>
    <message>
      <source>{0}, which is chosen in the settings, cannot be found: Atelier works on the processor.</source>
      <translation>設定で選ばれた {0} が見つかりません。Atelier はプロセッサーで動作します。</translation>
    </message>
    <message>
      <source>{0}, which is chosen in the settings, cannot be found: Atelier works on {1}.</source>
      <translation>設定で選ばれた {0} が見つかりません。Atelier は {1} で動作します。</translation>
    </message>
    <message>
      <source>“Half, wide range (bf16)” needs macOS 14 or newer; choose another precision in the settings.</source>
      <translation>「半精度、広い範囲 (bf16)」には macOS 14 以降が必要です。設定で別の精度を選んでください。</translation>
    </message>
    <message>
      <source>“__{0}__” is drawn as it is written where the lines of its own file lead back to it.</source>
      <translation>「__{0}__」は、自身のファイルの行から自身に戻るところでは、書かれたまま描かれます。</translation>
    </message>
    <message>
      <source>“__{0}__” is drawn as it is written: the wildcard file “{0}.txt” cannot be read.</source>
      <translation>「__{0}__」は書かれたまま描かれます：ワイルドカードファイル「{0}.txt」を読み込めません。</translation>
    </message>
    <message>
      <source>“__{0}__” is drawn as it is written: the wildcard file “{0}.txt” holds no line.</source>
      <translation>「__{0}__」は書かれたまま描かれます：ワイルドカードファイル「{0}.txt」に行がありません。</translation>
    </message>
    <message>
      <source>“__{0}__” is drawn as it is written: the wildcard file “{0}.txt” is larger than {1} KB.</source>
      <translation>「__{0}__」は書かれたまま描かれます：ワイルドカードファイル「{0}.txt」は {1} KB を超えています。</translation>
    </message>
    <message>
      <source>“__{0}__” is drawn as it is written: the wildcard file “{0}.txt” is no text.</source>
      <translation>「__{0}__」は書かれたまま描かれます：ワイルドカードファイル「{0}.txt」はテキストではありません。</translation>
    </message>
    <message>
      <source>“__{0}__” is drawn as it is written: there is no wildcard file “{0}.txt”.</source>
      <translation>「__{0}__」は書かれたまま描かれます：ワイルドカードファイル「{0}.txt」がありません。</translation>
    </message>
    <message>
      <source>“{0}” already holds a project; open it, or choose a new folder.</source>
      <translation>「{0}」にはすでにプロジェクトがあります。それを開くか、新しいフォルダーを選んでください。</translation>
    </message>
    <message>
      <source>“{0}” already holds other files; choose a new or an empty folder.</source>
      <translation>「{0}」にはすでにほかのファイルがあります。新しいフォルダーか、空のフォルダーを選んでください。</translation>
    </message>
    <message>
      <source>“{0}” cannot be deleted: the folder {1} takes no changes.</source>
      <translation>「{0}」を削除できません。フォルダー {1} に変更を加えられません。</translation>
    </message>
    <message>
      <source>“{0}” cannot be read: {1}.</source>
      <translation>「{0}」を読めません：{1}。</translation>
    </message>
    <message>
      <source>“{0}” cannot be written any more; make its folder and its disk writable, then go on.</source>
      <translation>「{0}」に書き込めなくなりました。フォルダーとディスクを書き込み可能にしてから続けてください。</translation>
    </message>
    <message>
      <source>“{0}” cannot be written; move the project to a folder that you may write to.</source>
      <translation>「{0}」に書き込めません。書き込めるフォルダーへプロジェクトを移してください。</translation>
    </message>
    <message>
      <source>“{0}” holds letters that are broken; type it anew.</source>
      <translation>「{0}」に壊れた文字があります。入力し直してください。</translation>
    </message>
    <message>
      <source>“{0}” in the project “{1}” is a link or no plain file or folder, so it could lead elsewhere; take it away, then try again.</source>
      <translation>プロジェクト「{1}」の「{0}」は、リンクか、通常のファイルやフォルダーではないもので、別の場所につながるおそれがあります。取り除いてから、もう一度お試しください。</translation>
    </message>
    <message>
      <source>“{0}” in the project “{1}” is a link; take it away, then try again.</source>
      <translation>プロジェクト「{1}」の「{0}」はリンクです。取り除いてから、もう一度お試しください。</translation>
    </message>
    <message>
      <source>“{0}” is an answer to two pictures; mark the best and the bad ones instead.</source>
      <translation>「{0}」は 2 枚の画像への答えです。ベストと NG に印を付けてください。</translation>
    </message>
    <message>
      <source>“{0}” is no longer in {1}: its folder was moved, renamed or deleted, or its disk taken out; put it back and go on, or open the project where it is now.</source>
      <translation>「{0}」は {1} にもうありません。フォルダーが移動、名前変更、削除されたか、ディスクが外されました。元に戻して続けるか、プロジェクトをいまの場所から開いてください。</translation>
    </message>
    <message>
      <source>“{0}” is no model on the hub; write owner/name, or paste the address of its page.</source>
      <translation>「{0}」はハブのモデルではありません。所有者/名前を入力するか、ページのアドレスを貼り付けてください。</translation>
    </message>
    <message>
      <source>“{0}” is no number.</source>
      <translation>「{0}」は数値ではありません。</translation>
    </message>
    <message>
      <source>“{0}” is no whole archive of an Atelier project; choose another file.</source>
      <translation>「{0}」は Atelier のプロジェクトの完全なアーカイブではありません。別のファイルを選んでください。</translation>
    </message>
    <message>
      <source>“{0}” is no whole number.</source>
      <translation>「{0}」は整数ではありません。</translation>
    </message>
    <message>
      <source>“{0}” is not an Atelier project; choose a folder that Atelier made.</source>
      <translation>「{0}」は Atelier のプロジェクトではありません。Atelier が作ったフォルダーを選んでください。</translation>
    </message>
    <message>
      <source>“{0}” is open in another Atelier window; close it there first.</source>
      <translation>「{0}」は別の Atelier ウィンドウで開いています。先にそちらを閉じてください。</translation>
    </message>
    <message>
      <source>“{0}” is too long: it has {1} letters, and {2} is the most.</source>
      <translation>「{0}」は長すぎます。{1} 文字ありますが、上限は {2} 文字です。</translation>
    </message>
    <message>
      <source>“{0}” learns from every step of drawing, which a picture from elsewhere does not have; make a project that learns by “{1}” for your own pictures.</source>
      <translation>「{0}」は描画の全ステップから学習しますが、ほかで作った画像にはそれがありません。自分の画像には、「{1}」で学習するプロジェクトを作ってください。</translation>
    </message>
    <message>
      <source>“{0}” learns from the steps of DDIM with noise; choose the sampler DDIM, or “{1}”, which learns from pictures of every sampler.</source>
      <translation>「{0}」はノイズ付き DDIM のステップから学習します。サンプラーを DDIM にするか、どのサンプラーの画像からも学べる「{1}」を選んでください。</translation>
    </message>
  </context>
  <context>
    <name>export</name>
    <message>
      <source>Checked for {0}.</source>
      <translation>確認済み：{0}。</translation>
    </message>
    <message>
      <source>It is read wherever the base model is.</source>
      <translation>ベースモデルを読めるプログラムなら、どれでも読めます。</translation>
    </message>
    <message>
      <source>Not for {0}.</source>
      <translation>非対応：{0}。</translation>
    </message>
    <message>
      <source>Read back, its pictures differ from the checkpoint's by {0}; the style changes them by {1}.</source>
      <translation>読み戻して描いた画像と、チェックポイントの画像との差は {0} です。画風による変化は {1} です。</translation>
    </message>
    <message>
      <source>Saved as {0}, {1}.</source>
      <translation>{0}（{1}）として保存しました。</translation>
    </message>
    <message>
      <source>The smaller rank leaves out {0} of the change.</source>
      <translation>ランクを下げたことで、変化の {0} が失われます。</translation>
    </message>
  </context>
  <context>
    <name>glossary</name>
    <message>
      <source>A small file with a style that was learned. A program loads it beside the base model that it fits.</source>
      <translation>学んだ画風を収めた小さなファイル。対応するベースモデルと一緒にプログラムで読み込みます。</translation>
    </message>
    <message>
      <source>Base model</source>
      <translation>ベースモデル</translation>
    </message>
    <message>
      <source>Blind check</source>
      <translation>ブラインドテスト</translation>
    </message>
    <message>
      <source>Blind wins over the base</source>
      <translation>ベースとのブラインド勝率</translation>
    </message>
    <message>
      <source>By how much it would rather draw the picture you chose than the other (margin: β times the log-ratio).</source>
      <translation>選んだ画像を、もう一方よりどれだけ描きたがるか（マージン：β × 対数比）。</translation>
    </message>
    <message>
      <source>By which recipe the votes are learned from: one for few votes, or D3PO as its authors describe it.</source>
      <translation>票から学ぶ方法。少ない票向けのレシピか、著者の論文どおりの D3PO。</translation>
    </message>
    <message>
      <source>CLIP skip</source>
      <translation>CLIP スキップ</translation>
    </message>
    <message>
      <source>Checkpoint</source>
      <translation>チェックポイント</translation>
    </message>
    <message>
      <source>Checkpoints</source>
      <translation>チェックポイント</translation>
    </message>
    <message>
      <source>Distance</source>
      <translation>距離</translation>
    </message>
    <message>
      <source>Distance from the base</source>
      <translation>ベースとの距離</translation>
    </message>
    <message>
      <source>Format</source>
      <translation>形式</translation>
    </message>
    <message>
      <source>Guidance</source>
      <translation>ガイダンス</translation>
    </message>
    <message>
      <source>How clearly it prefers yours</source>
      <translation>選んだ画像を好む度合い</translation>
    </message>
    <message>
      <source>How differently it draws from the base model (drift: root mean square change of the predicted noise).</source>
      <translation>ベースモデルとの描き方の違い（ドリフト：予測ノイズの変化の二乗平均平方根）。</translation>
    </message>
    <message>
      <source>How many digits are reckoned with. Half as many need half the memory and look nearly the same.</source>
      <translation>計算に使う桁数。半分にするとメモリも半分で済み、見た目はほとんど変わりません。</translation>
    </message>
    <message>
      <source>How many digits the file keeps. Half as many make half the size; the pictures hardly change.</source>
      <translation>ファイルに残す桁数。半分にするとサイズも半分になり、画像はほとんど変わりません。</translation>
    </message>
    <message>
      <source>How many of the last layers that read the prompt are left out. Some models were made for 2.</source>
      <translation>プロンプトを読む層のうち、最後から何層を省くか。2 を前提に作られたモデルもあります。</translation>
    </message>
    <message>
      <source>How many votes it foretells that it had not seen: each by a model of the others (held-out accuracy).</source>
      <translation>まだ見ていない票をどれだけ当てられるか。1 票ずつ、残りの票で学んだモデルで予測します（ホールドアウト精度）。</translation>
    </message>
    <message>
      <source>How much of what was learned is added to the base model: 100 % is as it was learned.</source>
      <translation>学んだことをベースモデルにどれだけ足すか。100 % で学習時のままです。</translation>
    </message>
    <message>
      <source>How much room a LoRA has for what was learned. Less makes a smaller file and loses some of it.</source>
      <translation>学んだことを LoRA に収める広さ。下げるとファイルは小さくなり、一部が失われます。</translation>
    </message>
    <message>
      <source>How often some noise is taken away until the picture is done. More take longer and show more detail.</source>
      <translation>画像ができるまでにノイズを取り除く回数。増やすと時間がかかり、細部が増えます。</translation>
    </message>
    <message>
      <source>How often this prompt is drawn beside the others: 2 is twice as often as 1.</source>
      <translation>このプロンプトをほかと比べて描く頻度。2 なら 1 の 2 倍です。</translation>
    </message>
    <message>
      <source>How often you chose its picture in a blind check; the upright lines hold the true share in 95 %.</source>
      <translation>ブラインドテストで、そのチェックポイントの画像を選んだ割合。縦線は真の割合の 95 % 区間です。</translation>
    </message>
    <message>
      <source>How strictly a picture follows its prompt, “CFG scale” elsewhere. Too much looks harsh.</source>
      <translation>画像をプロンプトにどれだけ忠実にするか。「CFG スケール」とも呼ばれます。高すぎると不自然になります。</translation>
    </message>
    <message>
      <source>How strong</source>
      <translation>強度</translation>
    </message>
    <message>
      <source>How things are called in the file. Programs differ in which names they know.</source>
      <translation>ファイル内の名前の付け方。読める名前はプログラムによって違います。</translation>
    </message>
    <message>
      <source>Learning</source>
      <translation>学習</translation>
    </message>
    <message>
      <source>LoRA</source>
      <translation>LoRA</translation>
    </message>
    <message>
      <source>Negative prompt</source>
      <translation>ネガティブプロンプト</translation>
    </message>
    <message>
      <source>Numbers</source>
      <translation>数値の精度</translation>
    </message>
    <message>
      <source>Pairs of two models, without a word on which is which. At the end you see which one you chose more.</source>
      <translation>どちらのモデルかを伏せた、2 つのモデルのペア。どちらを多く選んだかは最後にわかります。</translation>
    </message>
    <message>
      <source>Precision</source>
      <translation>精度</translation>
    </message>
    <message>
      <source>Rank</source>
      <translation>ランク</translation>
    </message>
    <message>
      <source>Sampler</source>
      <translation>サンプラー</translation>
    </message>
    <message>
      <source>Seed</source>
      <translation>シード</translation>
    </message>
    <message>
      <source>Start from a LoRA</source>
      <translation>LoRA から始める</translation>
    </message>
    <message>
      <source>Steps</source>
      <translation>ステップ数</translation>
    </message>
    <message>
      <source>The model that draws before it has learned anything from you. It is never changed.</source>
      <translation>まだ何も教わっていない、絵を描くモデル。変更されることはありません。</translation>
    </message>
    <message>
      <source>The number that the noise of a picture comes from. The same seed and prompt give the same picture.</source>
      <translation>画像のノイズの元になる数値。シードとプロンプトが同じなら、同じ画像になります。</translation>
    </message>
    <message>
      <source>The part of a model that makes pixels of its picture. A model brings one; others change the colours.</source>
      <translation>モデルの中で、画像をピクセルに変える部分。モデルに付属していて、取り替えると色合いが変わります。</translation>
    </message>
    <message>
      <source>The way from noise to a picture. Samplers differ in how many steps they need and how they look.</source>
      <translation>ノイズから画像へ至る道すじ。サンプラーによって、必要なステップ数と見た目が違います。</translation>
    </message>
    <message>
      <source>Trigger words</source>
      <translation>トリガーワード</translation>
    </message>
    <message>
      <source>Unseen votes foretold</source>
      <translation>未学習の票の的中</translation>
    </message>
    <message>
      <source>Unseen votes it predicts</source>
      <translation>未学習の票の的中率</translation>
    </message>
    <message>
      <source>VAE</source>
      <translation>VAE</translation>
    </message>
    <message>
      <source>Weight</source>
      <translation>重み</translation>
    </message>
    <message>
      <source>What is not to be seen in the picture.</source>
      <translation>画像に出てほしくないもの。</translation>
    </message>
    <message>
      <source>What was learned by the end of a round. Each round leaves one, and you can go back to any.</source>
      <translation>ラウンドの終わりまでに学んだこと。ラウンドごとに 1 つ残り、いつでもどれにでも戻れます。</translation>
    </message>
    <message>
      <source>Words to write into a prompt along with the LoRA. Atelier needs none; they are a note to others.</source>
      <translation>LoRA と一緒にプロンプトに書く言葉。Atelier では不要で、ほかの人へのメモです。</translation>
    </message>
  </context>
  <context>
    <name>help</name>
    <message>
      <source>&lt;b&gt;ComfyUI&lt;/b&gt;: put the file into &lt;i&gt;models/loras&lt;/i&gt; and set a “Load LoRA” node behind the checkpoint.&lt;br&gt;&lt;b&gt;A1111&lt;/b&gt; and &lt;b&gt;Forge&lt;/b&gt;: put it into &lt;i&gt;models/Lora&lt;/i&gt; and choose it on the Lora tab.&lt;br&gt;&lt;b&gt;InvokeAI&lt;/b&gt;: add the file in the Model Manager, then choose it under the model.</source>
      <translation>&lt;b&gt;ComfyUI&lt;/b&gt;：ファイルを &lt;i&gt;models/loras&lt;/i&gt; に入れ、チェックポイントの後ろに「Load LoRA」ノードを置きます。&lt;br&gt;&lt;b&gt;A1111&lt;/b&gt; と &lt;b&gt;Forge&lt;/b&gt;：&lt;i&gt;models/Lora&lt;/i&gt; に入れ、Lora タブで選びます。&lt;br&gt;&lt;b&gt;InvokeAI&lt;/b&gt;：Model Manager でファイルを追加し、モデルの下で選びます。</translation>
    </message>
    <message>
      <source>&lt;b&gt;Ctrl+1&lt;/b&gt; to &lt;b&gt;Ctrl+9&lt;/b&gt; go to the pages. &lt;b&gt;Ctrl+P&lt;/b&gt; pauses and continues, &lt;b&gt;Ctrl+.&lt;/b&gt; stops, &lt;b&gt;Ctrl+E&lt;/b&gt; exports, &lt;b&gt;Ctrl+N&lt;/b&gt; makes a project, &lt;b&gt;Ctrl+O&lt;/b&gt; opens one, &lt;b&gt;Ctrl+I&lt;/b&gt; tells what counts towards the round, &lt;b&gt;Ctrl+J&lt;/b&gt; what the computer does, &lt;b&gt;Ctrl+,&lt;/b&gt; shows the settings. &lt;b&gt;?&lt;/b&gt; on the voting page shows its keys.</source>
      <translation>&lt;b&gt;Ctrl+1&lt;/b&gt;～&lt;b&gt;Ctrl+9&lt;/b&gt; でページを移動します。&lt;b&gt;Ctrl+P&lt;/b&gt; で一時停止と再開、&lt;b&gt;Ctrl+.&lt;/b&gt; で停止、&lt;b&gt;Ctrl+E&lt;/b&gt; で書き出し、&lt;b&gt;Ctrl+N&lt;/b&gt; でプロジェクトの作成、&lt;b&gt;Ctrl+O&lt;/b&gt; で開く、&lt;b&gt;Ctrl+I&lt;/b&gt; でラウンドに数える票、&lt;b&gt;Ctrl+J&lt;/b&gt; でコンピューターの作業、&lt;b&gt;Ctrl+,&lt;/b&gt; で設定を表示します。投票ページの &lt;b&gt;?&lt;/b&gt; で、そのキーの一覧を表示します。</translation>
    </message>
    <message>
      <source>&lt;b&gt;Ctrl+L&lt;/b&gt; has pictures for many votes drawn ahead, overnight if you like. Then you vote without waiting, and the graphics card is free meanwhile.</source>
      <translation>&lt;b&gt;Ctrl+L&lt;/b&gt; で、たくさんの票の分を描きためます。夜のあいだでもかまいません。あとは待たずに投票でき、そのあいだグラフィックボードは空いています。</translation>
    </message>
    <message>
      <source>&lt;b&gt;Progress&lt;/b&gt; (Ctrl+7) shows the same pictures by the base model and by each checkpoint, and what it thinks you like: the pictures it ranks highest and lowest, in plain words where some fit. &lt;b&gt;Blind check&lt;/b&gt; (Ctrl+6) shows pairs of two models without saying which is which, and tells at the end which one you like better.</source>
      <translation>&lt;b&gt;進捗&lt;/b&gt; (Ctrl+7) では、同じ画像をベースモデルと各チェックポイントで見比べられます。モデルが考える好みもわかります。評価が高い画像と低い画像が並び、合う言葉があれば説明も付きます。&lt;b&gt;ブラインドテスト&lt;/b&gt; (Ctrl+6) では、2 つのモデルのペアをどちらかを伏せて表示し、どちらが好みかを最後に伝えます。</translation>
    </message>
    <message>
      <source>After a round</source>
      <translation>ラウンドのあと</translation>
    </message>
    <message>
      <source>After twenty votes the model learns from them while you go on voting; the line at the bottom shows how far it is. Each round leaves a checkpoint, and nothing of the rounds before is lost. Two or three rounds are enough to see your taste in the pictures.</source>
      <translation>20 票たまると、投票を続けているあいだにモデルが学習します。進み具合はいちばん下の行に出ます。ラウンドごとにチェックポイントが 1 つ残り、前のラウンドで学んだことは失われません。2～3 ラウンドで、画像に自分の好みが見えてきます。</translation>
    </message>
    <message>
      <source>Ask a blind check first; one look at a few pictures misleads. Then choose an older checkpoint on the Progress page and press “Work on from here”.</source>
      <translation>まずブラインドテストをしてみましょう。数枚をちらっと見ただけでは判断を誤ります。それから「進捗」ページで前のチェックポイントを選び、「ここから続ける」を押します。</translation>
    </message>
    <message>
      <source>Begin at strength 1 and lower it if the style is too strong. Your prompts need no special word.</source>
      <translation>強度 1 から始め、画風が強すぎたら下げてください。プロンプトに特別な言葉は要りません。</translation>
    </message>
    <message>
      <source>Do not think long: your first look is what the model is to learn. Every vote is kept at once, so there is nothing to save.</source>
      <translation>考えすぎないでください。モデルに学ばせたいのは第一印象です。票はすぐに保存されるので、保存の操作は要りません。</translation>
    </message>
    <message>
      <source>How it learns</source>
      <translation>学び方</translation>
    </message>
    <message>
      <source>If the project shows four pictures, press the number of the best one, &lt;b&gt;1&lt;/b&gt; to &lt;b&gt;4&lt;/b&gt;, or click it: one key says that it is better than all others. With &lt;b&gt;Shift&lt;/b&gt;, or the right mouse button, a picture is marked bad first. The arrows move a frame, &lt;b&gt;Enter&lt;/b&gt; takes the framed picture, &lt;b&gt;0&lt;/b&gt; means all are bad.</source>
      <translation>4 枚表示のプロジェクトでは、いちばん良い画像の番号 &lt;b&gt;1&lt;/b&gt;～&lt;b&gt;4&lt;/b&gt; を押すか、画像をクリックします。これだけで、ほかのすべてより良いという答えになります。&lt;b&gt;Shift&lt;/b&gt; を押しながら、またはマウスの右ボタンで、先に NG の印を付けられます。矢印キーで枠を動かし、&lt;b&gt;Enter&lt;/b&gt; で枠の画像を選びます。&lt;b&gt;0&lt;/b&gt; はすべて NG です。</translation>
    </message>
    <message>
      <source>Keys</source>
      <translation>キー</translation>
    </message>
    <message>
      <source>On &lt;b&gt;Your pictures&lt;/b&gt; (Ctrl+4) you bring 5 to 30 pictures in the style you want: drop them there, or anywhere on the window. “Learn from them now” needs no vote; what they have in common is learned, and votes refine it. The bright part of each is what is learned: drag it, or move it with the arrow keys. A caption says what is to be seen; without one the project's prompts are used.</source>
      <translation>&lt;b&gt;自分の画像&lt;/b&gt; (Ctrl+4) に、描きたい画風の画像を 5～30 枚取り込みます。そこか、ウィンドウのどこかにドロップしてください。「いま学習する」に票は要りません。共通点を学び、投票で磨いていきます。学習に使うのは各画像の明るい部分です。ドラッグするか、矢印キーで動かせます。キャプションには何が描いてあるかを書きます。なければ、プロジェクトのプロンプトを使います。</translation>
    </message>
    <message>
      <source>On the Export page a checkpoint becomes a LoRA file, and a click copies it to a program. It works with the base model that it was made from, and with others of the same family; one of the starter model only with the starter model.</source>
      <translation>「書き出し」ページでは、チェックポイントが LoRA ファイルになり、クリックするだけでほかのプログラムにコピーできます。元になったベースモデルと、同じ系統のモデルで使えます。スターターモデルの LoRA は、スターターモデルでしか使えません。</translation>
    </message>
    <message>
      <source>Pictures of your own</source>
      <translation>自分の画像</translation>
    </message>
    <message>
      <source>The pictures that you vote on are still drawn by the base model, because those tell most about your taste. So look for the change in other places:</source>
      <translation>投票する画像は、ずっとベースモデルが描きます。好みがいちばんよくわかるからです。変化は、別の場所で確かめてください：</translation>
    </message>
    <message>
      <source>They explain themselves wherever they stand over a field: point at them.</source>
      <translation>入力欄の上にある言葉には説明が付いています。マウスを重ねてみてください。</translation>
    </message>
    <message>
      <source>Two pictures of one prompt stand side by side. Press &lt;b&gt;←&lt;/b&gt; or &lt;b&gt;→&lt;/b&gt; for the one you like better, with &lt;b&gt;Shift&lt;/b&gt; if it is much better: that teaches most. &lt;b&gt;↑&lt;/b&gt; means both are good, &lt;b&gt;↓&lt;/b&gt; both are bad, &lt;b&gt;Space&lt;/b&gt; skips them, &lt;b&gt;Backspace&lt;/b&gt; takes the last vote back.</source>
      <translation>同じプロンプトの画像が 2 枚並びます。好きなほうを &lt;b&gt;←&lt;/b&gt; か &lt;b&gt;→&lt;/b&gt; で選びます。ずっと良いときは &lt;b&gt;Shift&lt;/b&gt; も押してください。いちばんよく学べます。&lt;b&gt;↑&lt;/b&gt; は両方良い、&lt;b&gt;↓&lt;/b&gt; は両方 NG、&lt;b&gt;スペースキー&lt;/b&gt;でスキップ、&lt;b&gt;Backspace&lt;/b&gt; で最後の票を取り消します。</translation>
    </message>
    <message>
      <source>Use it in other programs</source>
      <translation>ほかのプログラムで使う</translation>
    </message>
    <message>
      <source>Vote</source>
      <translation>投票</translation>
    </message>
    <message>
      <source>Votes given in a hurry can be changed: click one of the last ten below the pictures, or find the picture in the gallery and press V there. “Train again” on the Progress page makes a checkpoint anew from the votes as they stand. Skip rather than guess.</source>
      <translation>急いで投じた票は変更できます。画像の下に並ぶ直近 10 票のどれかをクリックするか、ギャラリーで画像を見つけて V を押してください。「進捗」ページの「再学習」は、いまの票でチェックポイントを作り直します。迷ったら、当てずっぽうよりスキップがおすすめです。</translation>
    </message>
    <message>
      <source>When it gets worse</source>
      <translation>うまくいかなくなったら</translation>
    </message>
    <message>
      <source>With “{0}” the newest checkpoint draws the pictures that you vote on.</source>
      <translation>「{0}」では、投票する画像を最新のチェックポイントが描きます。</translation>
    </message>
    <message>
      <source>Words</source>
      <translation>用語</translation>
    </message>
    <message>
      <source>You choose that when you make a project; the Prompts page shows what you chose.</source>
      <translation>プロジェクトを作るときに選びます。選んだものは「プロンプト」ページに表示されます。</translation>
    </message>
    <message>
      <source>“Rated pictures from elsewhere” takes folders that other programs have drawn: to vote on, or good and bad ones as votes. “Undo” takes back all that came at once.</source>
      <translation>「ほかで作った評価済み画像」では、ほかのプログラムで描いた画像のフォルダーを取り込めます。投票用にも、良い画像と NG の画像を票にすることもできます。「元に戻す」で、一度に取り込んだものをまとめて取り消します。</translation>
    </message>
  </context>
  <context>
    <name>keys</name>
    <message>
      <source>All keys on one sheet</source>
      <translation>キーの一覧</translation>
    </message>
    <message>
      <source>Both are bad; of more than two, all are bad</source>
      <translation>両方 NG（3 枚以上なら、すべて NG）</translation>
    </message>
    <message>
      <source>Both are good; of more than two, all are alike</source>
      <translation>両方良い（3 枚以上なら、どれも同じ）</translation>
    </message>
    <message>
      <source>Enter</source>
      <translation>Enter</translation>
    </message>
    <message>
      <source>Fit the pictures into the window</source>
      <translation>画像をウィンドウに合わせる</translation>
    </message>
    <message>
      <source>Full screen</source>
      <translation>全画面表示</translation>
    </message>
    <message>
      <source>Give the pictures a star, or take it away</source>
      <translation>画像にスターを付ける、外す</translation>
    </message>
    <message>
      <source>Keep zoom and place for the next pictures</source>
      <translation>ズームと位置を次の画像でも保つ</translation>
    </message>
    <message>
      <source>Of more than two: bad or not; where the lesson marks bad ones, the best</source>
      <translation>3 枚以上：NG の切り替え（NG に印を付けるレッスンではベスト）</translation>
    </message>
    <message>
      <source>Of more than two: move the frame</source>
      <translation>3 枚以上：枠を動かす</translation>
    </message>
    <message>
      <source>Of more than two: take the framed one; without a frame, go on with the marks</source>
      <translation>3 枚以上：枠の画像を選ぶ（枠がなければ、印を付けたまま進む）</translation>
    </message>
    <message>
      <source>Of more than two: the best one; where the lesson marks bad ones, bad or not</source>
      <translation>3 枚以上：ベスト（NG に印を付けるレッスンでは NG の切り替え）</translation>
    </message>
    <message>
      <source>One picture pixel, one screen pixel</source>
      <translation>画像を等倍で表示</translation>
    </message>
    <message>
      <source>Redo</source>
      <translation>やり直す</translation>
    </message>
    <message>
      <source>Rest: totals, and nothing to decide</source>
      <translation>休憩：合計を見て、選ばずにひと息</translation>
    </message>
    <message>
      <source>See how your model draws now, beside the base model</source>
      <translation>いまのモデルの絵をベースモデルと並べて見る</translation>
    </message>
    <message>
      <source>Show what the last pictures were</source>
      <translation>直前の画像の情報を見る</translation>
    </message>
    <message>
      <source>Skip; the pictures may come back</source>
      <translation>スキップ（画像はまた出ることがあります）</translation>
    </message>
    <message>
      <source>Swap the pictures, while the key is held</source>
      <translation>キーを押しているあいだ画像を入れ替える</translation>
    </message>
    <message>
      <source>The left one is better</source>
      <translation>左のほうが良い</translation>
    </message>
    <message>
      <source>The left one is much better</source>
      <translation>左のほうがずっと良い</translation>
    </message>
    <message>
      <source>The right one is better</source>
      <translation>右のほうが良い</translation>
    </message>
    <message>
      <source>The right one is much better</source>
      <translation>右のほうがずっと良い</translation>
    </message>
    <message>
      <source>Undo the last vote</source>
      <translation>最後の票を取り消す</translation>
    </message>
    <message>
      <source>button below</source>
      <translation>下のボタン</translation>
    </message>
    <message>
      <source>button below, or Shift and click</source>
      <translation>下のボタン、または Shift + クリック</translation>
    </message>
    <message>
      <source>click or tap the picture</source>
      <translation>画像をクリックまたはタップ</translation>
    </message>
    <message>
      <source>hold, or right button</source>
      <translation>長押し、または右ボタン</translation>
    </message>
    <message>
      <source>menu: hold, right button, “more…”</source>
      <translation>メニュー：長押し、右ボタン、「その他…」</translation>
    </message>
  </context>
  <context>
    <name>machine</name>
    <message>
      <source>Atelier works on the processor now.</source>
      <translation>Atelier はいまプロセッサーで動作しています。</translation>
    </message>
    <message>
      <source>Atelier works on {0} now, in {1}.</source>
      <translation>Atelier はいま {0} で動作しています（{1}）。</translation>
    </message>
    <message>
      <source>Looking for graphics cards…</source>
      <translation>グラフィックボードを探しています…</translation>
    </message>
    <message>
      <source>{0}, {1} GB</source>
      <translation>{0}、{1} GB</translation>
    </message>
  </context>
  <context>
    <name>meter</name>
    <message>
      <source>Graphics memory is nearly full</source>
      <translation>VRAM がほぼいっぱいです</translation>
    </message>
    <message>
      <source>Graphics memory: {0} of {1} GB in use</source>
      <translation>VRAM：{1} GB 中 {0} GB 使用中</translation>
    </message>
    <message>
      <source>Memory is nearly full</source>
      <translation>メモリがほぼいっぱいです</translation>
    </message>
    <message>
      <source>Memory: {0} GB, {1} of {2} GB free</source>
      <translation>メモリ：{0} GB、空き {1} / {2} GB</translation>
    </message>
    <message>
      <source>Processor: {0} %</source>
      <translation>プロセッサー：{0} %</translation>
    </message>
  </context>
  <context>
    <name>model_words</name>
    <message>
      <source>This file lacks a text encoder: choose a full checkpoint of this model.</source>
      <translation>このファイルにテキストエンコーダーがありません。このモデルの完全なチェックポイントを選んでください。</translation>
    </message>
    <message>
      <source>a model of its own size</source>
      <translation>独自の構成のモデル</translation>
    </message>
    <message>
      <source>predicts flow</source>
      <translation>フローを予測</translation>
    </message>
    <message>
      <source>predicts noise</source>
      <translation>ノイズを予測</translation>
    </message>
    <message>
      <source>predicts velocity</source>
      <translation>速度を予測</translation>
    </message>
    <message>
      <source>{0} GB</source>
      <translation>{0} GB</translation>
    </message>
    <message>
      <source>{0} models are made for few steps with little guidance, as is suggested below; votes teach them less well.</source>
      <translation>{0} モデルは、下のおすすめのような少ないステップと低いガイダンス向けです。票からの学習は苦手です。</translation>
    </message>
  </context>
  <context>
    <name>plan</name>
    <message>
      <source>Disk</source>
      <translation>ディスク</translation>
    </message>
    <message>
      <source>Memory</source>
      <translation>メモリ</translation>
    </message>
    <message>
      <source>Pictures for a vote</source>
      <translation>1 票分の画像</translation>
    </message>
    <message>
      <source>The next round</source>
      <translation>次のラウンド</translation>
    </message>
    <message>
      <source>Votes an hour</source>
      <translation>1 時間あたりの票</translation>
    </message>
    <message>
      <source>learned in {0}; the learning takes {1}</source>
      <translation>{0}後に学習完了、学習時間は {1}</translation>
    </message>
    <message>
      <source>not measured yet</source>
      <translation>未計測</translation>
    </message>
    <message>
      <source>texts {0}, drawing {1}, decoding {2}, learning {3} of {4} GB that are free</source>
      <translation>テキスト {0}、描画 {1}、デコード {2}、学習 {3}（空き {4} GB）</translation>
    </message>
    <message>
      <source>{0} can be drawn and learned; you give {1}, at {2} a vote</source>
      <translation>描画と学習は {0} 票まで可能、投票ペースは {1} 票（1 票 {2}）</translation>
    </message>
    <message>
      <source>{0} for the pictures of a vote</source>
      <translation>1 票分の画像に {0}</translation>
    </message>
    <message>
      <source>{0} for {1} votes</source>
      <translation>{1} 票分で {0}</translation>
    </message>
    <message>
      <source>{0} on the disk for {1} votes</source>
      <translation>ディスクは {1} 票分で {0}</translation>
    </message>
    <message>
      <source>{0} to draw</source>
      <translation>描画に {0}</translation>
    </message>
    <message>
      <source>{0} to learn a round</source>
      <translation>1 ラウンドの学習に {0}</translation>
    </message>
    <message>
      <source>{0}; {1} are free</source>
      <translation>{0}、空き {1}</translation>
    </message>
  </context>
  <context>
    <name>question</name>
    <message>
      <source>Keep it</source>
      <translation>残す</translation>
    </message>
    <message>
      <source>Replace</source>
      <translation>置き換える</translation>
    </message>
    <message>
      <source>Replace a file</source>
      <translation>ファイルを置き換え</translation>
    </message>
    <message>
      <source>{0} is there already. Replace it?</source>
      <translation>{0} はすでにあります。置き換えますか？</translation>
    </message>
  </context>
  <context>
    <name>remark</name>
    <message>
      <source>Half precision is too narrow for this base model: the work goes on in full precision</source>
      <translation>このベースモデルは半精度では桁が足りません。フル精度で続けます</translation>
    </message>
    <message>
      <source>The graphics card is too small for this base model: its weights are kept in four bits, and pictures come out a little different</source>
      <translation>このベースモデルはグラフィックボードに収まりません。重みを 4 ビットで保持するため、画像が少し変わります</translation>
    </message>
    <message>
      <source>The graphics card was full: the work goes on in smaller steps</source>
      <translation>グラフィックボードがいっぱいになりました。処理を小さく分けて続けます</translation>
    </message>
    <message>
      <source>The graphics card was full: the work goes on with weights in four bits</source>
      <translation>グラフィックボードがいっぱいになりました。重みを 4 ビットにして続けます</translation>
    </message>
  </context>
  <context>
    <name>tour</name>
    <message>
      <source>Before that, mark a bad one: its number with Shift, the right button, or a long press.</source>
      <translation>その前に NG の画像に印を付けます。Shift + 番号、右ボタン、または長押しです。</translation>
    </message>
    <message>
      <source>Here you see how far the round is. When it is full the model learns from it, while you go on voting.</source>
      <translation>ラウンドの進み具合はここに出ます。いっぱいになるとモデルが学習し、そのあいだも投票を続けられます。</translation>
    </message>
    <message>
      <source>If all are bad, press {0}.</source>
      <translation>すべて NG なら {0} を押します。</translation>
    </message>
    <message>
      <source>If it is much better, press {0} or {1}: that teaches most.</source>
      <translation>ずっと良いときは {0} か {1} を押します。いちばんよく学べます。</translation>
    </message>
    <message>
      <source>Once you like how it paints, Export makes a file of your style for the programs that you use.</source>
      <translation>モデルの絵が気に入ったら、「書き出し」で、ふだん使うプログラム用に画風のファイルを作れます。</translation>
    </message>
    <message>
      <source>Press the number of the best picture, or click it.</source>
      <translation>いちばん良い画像の番号を押すか、クリックします。</translation>
    </message>
    <message>
      <source>Press the numbers of the bad pictures, or click them, then Enter.</source>
      <translation>NG の画像の番号を押すかクリックして、最後に Enter を押します。</translation>
    </message>
    <message>
      <source>Press {0} or {1} for the picture that you like better, or click it.</source>
      <translation>好きなほうの画像を {0} か {1} で選ぶか、クリックします。</translation>
    </message>
    <message>
      <source>The best one counts too: its number with Shift, the right button, or a long press.</source>
      <translation>ベストも票になります。Shift + 番号、右ボタン、または長押しです。</translation>
    </message>
    <message>
      <source>Where neither is better: {0} if both are good, {1} if both are bad.</source>
      <translation>優劣がないとき：両方良いなら {0}、両方 NG なら {1}。</translation>
    </message>
  </context>
  <context>
    <name>votes</name>
    <message>
      <source>disliked</source>
      <translation>好みでない</translation>
    </message>
    <message>
      <source>learned</source>
      <translation>学習済み</translation>
    </message>
    <message>
      <source>left out</source>
      <translation>除外</translation>
    </message>
    <message>
      <source>liked</source>
      <translation>好き</translation>
    </message>
    <message>
      <source>not chosen</source>
      <translation>未選択</translation>
    </message>
  </context>
  <context>
    <name>words</name>
    <message>
      <source>Base model</source>
      <translation>ベースモデル</translation>
    </message>
    <message>
      <source>Checkpoint {0}</source>
      <translation>チェックポイント {0}</translation>
    </message>
    <message>
      <source>a moment left</source>
      <translation>あと少し</translation>
    </message>
    <message>
      <source>about {0} h</source>
      <translation>約 {0} 時間</translation>
    </message>
    <message>
      <source>about {0} h left</source>
      <translation>残り約 {0} 時間</translation>
    </message>
    <message>
      <source>about {0} min</source>
      <translation>約 {0} 分</translation>
    </message>
    <message>
      <source>about {0} min left</source>
      <translation>残り約 {0} 分</translation>
    </message>
    <message>
      <source>about {0} s</source>
      <translation>約 {0} 秒</translation>
    </message>
    <message>
      <source>about {0} s left</source>
      <translation>残り約 {0} 秒</translation>
    </message>
    <message>
      <source>just now</source>
      <translation>たった今</translation>
    </message>
    <message>
      <source>{0} And {1} more like this: “Check the project” in Help lists and mends them.</source>
      <translation>{0} 同じ問題がほかに {1} 件あります。ヘルプの「プロジェクトを点検」で確認と修復ができます。</translation>
    </message>
    <message>
      <source>{0} at {1} %</source>
      <translation>{0}（{1} %）</translation>
    </message>
    <message>
      <source>{0} h</source>
      <translation>{0} 時間</translation>
    </message>
    <message>
      <source>{0} h ago</source>
      <translation>{0} 時間前</translation>
    </message>
    <message>
      <source>{0} min</source>
      <translation>{0} 分</translation>
    </message>
    <message>
      <source>{0} min ago</source>
      <translation>{0} 分前</translation>
    </message>
    <message>
      <source>{0} s</source>
      <translation>{0} 秒</translation>
    </message>
    <message>
      <source>{0} “Check the project” in Help says more, and mends it.</source>
      <translation>{0} 詳しい確認と修復は、ヘルプの「プロジェクトを点検」でできます。</translation>
    </message>
    <message>
      <source>{0}%</source>
      <translation>{0}%</translation>
    </message>
    <message>
      <source>“{0}”</source>
      <translation>「{0}」</translation>
    </message>
  </context>
</TS>
