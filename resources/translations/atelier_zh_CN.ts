<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
  <context>
    <name>AheadDialog</name>
    <message>
      <source>Atelier draws ahead while it has nothing better to do, also in the background and after a restart. Later you vote without waiting, and the graphics card is free for other programs. These pictures never go out of date, as the base model draws them.</source>
      <translation>Atelier 会在空闲时提前绘制，在后台或重启之后也会继续。以后投票无需等待，显卡也可以留给其他程序。这些图片由底模绘制，永远不会过时。</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>关闭</translation>
    </message>
    <message>
      <source>Draw ahead</source>
      <translation>提前绘制</translation>
    </message>
    <message>
      <source>For {0} votes</source>
      <translation>够投 {0} 票</translation>
    </message>
    <message>
      <source>What they take is known once the first pictures are drawn.</source>
      <translation>画出第一批图片后，就知道要花多少时间和空间。</translation>
    </message>
    <message>
      <source>{0}, {1} on the disk</source>
      <translation>{0}，占用磁盘 {1}</translation>
    </message>
  </context>
  <context>
    <name>AheadRow</name>
    <message>
      <source>Draw ahead…</source>
      <translation>提前绘制…</translation>
    </message>
    <message>
      <source>Draw no more ahead</source>
      <translation>停止提前绘制</translation>
    </message>
    <message>
      <source>enough for {0}</source>
      <translation>够投 {0}</translation>
    </message>
    <message>
      <source>{0} left to vote on</source>
      <translation>还有 {0} 票可投</translation>
    </message>
    <message>
      <source>{0} of {1} drawn ahead</source>
      <translation>已提前绘制 {0}/{1}</translation>
    </message>
    <message>
      <source>{0} ready to vote on</source>
      <translation>{0} 票可投</translation>
    </message>
  </context>
  <context>
    <name>Banner</name>
    <message>
      <source>Copy details</source>
      <translation>复制详情</translation>
    </message>
    <message>
      <source>Dismiss</source>
      <translation>关闭</translation>
    </message>
    <message>
      <source>Try again</source>
      <translation>重试</translation>
    </message>
  </context>
  <context>
    <name>BaseLine</name>
    <message>
      <source>Made for Atelier's starter model, which no other program has: a LoRA of it works here only. For one that you can take along, begin a project with a model of your own.</source>
      <translation>基于 Atelier 的入门模型，其他程序没有这个模型，所以用它做的 LoRA 只能在这里用。想要能带走的 LoRA，请用自己的模型新建项目。</translation>
    </message>
    <message>
      <source>Made for {0}, which has a size of its own: a LoRA of it works with this model only.</source>
      <translation>基于 {0}，它的结构尺寸很特别，做出的 LoRA 只能配合这个模型使用。</translation>
    </message>
    <message>
      <source>Made for {0}.</source>
      <translation>基于 {0}。</translation>
    </message>
    <message>
      <source>Made for {0}. It works with other models of {1} too, the better the nearer they are to this one.</source>
      <translation>基于 {0}。也能配合其他 {1} 模型使用，与它越接近，效果越好。</translation>
    </message>
  </context>
  <context>
    <name>BenchmarkDialog</name>
    <message>
      <source>Close</source>
      <translation>关闭</translation>
    </message>
    <message>
      <source>Drawing a test picture…</source>
      <translation>正在绘制测试图…</translation>
    </message>
    <message>
      <source>Measuring how long learning takes…</source>
      <translation>正在测量学习要花多久…</translation>
    </message>
    <message>
      <source>Opening the model; a large one takes a minute the first time…</source>
      <translation>正在打开模型；较大的模型第一次需要一分钟…</translation>
    </message>
    <message>
      <source>Progress</source>
      <translation>进度</translation>
    </message>
    <message>
      <source>Test picture {0}</source>
      <translation>测试图 {0}</translation>
    </message>
    <message>
      <source>This one: it predicts flow</source>
      <translation>这张：预测流</translation>
    </message>
    <message>
      <source>This one: it predicts noise</source>
      <translation>选这张：预测噪声</translation>
    </message>
    <message>
      <source>This one: it predicts velocity</source>
      <translation>选这张：预测速度</translation>
    </message>
    <message>
      <source>Try the base model</source>
      <translation>试用底模</translation>
    </message>
  </context>
  <context>
    <name>BlindTestPage</name>
    <message>
      <source>Add a control prompt on the Prompts page: its pictures are only compared, never learned from.</source>
      <translation>在“提示词”页面添加一条对照提示词：它的图片只用来比较，绝不用于学习。</translation>
    </message>
    <message>
      <source>Go to the prompts</source>
      <translation>前往提示词</translation>
    </message>
    <message>
      <source>No control prompt yet</source>
      <translation>还没有对照提示词</translation>
    </message>
    <message>
      <source>Nothing to check yet</source>
      <translation>还没有可测的内容</translation>
    </message>
    <message>
      <source>The first checkpoint comes out of the first round of votes; here it meets the base model.</source>
      <translation>第一轮投票之后会得到第一个检查点，在这里与底模一较高下。</translation>
    </message>
  </context>
  <context>
    <name>BlindTestResult</name>
    <message>
      <source>Go on voting</source>
      <translation>继续投票</translation>
    </message>
    <message>
      <source>New check…</source>
      <translation>新的盲测…</translation>
    </message>
    <message>
      <source>at {0} %</source>
      <translation>{0}% 时</translation>
    </message>
    <message>
      <source>equal</source>
      <translation>平局</translation>
    </message>
    <message>
      <source>{0} The check is not over.</source>
      <translation>{0}盲测尚未结束。</translation>
    </message>
  </context>
  <context>
    <name>BlindTestSetup</name>
    <message>
      <source>Begin</source>
      <translation>开始</translation>
    </message>
    <message>
      <source>Blind check</source>
      <translation>盲测</translation>
    </message>
    <message>
      <source>Earlier checks</source>
      <translation>以往的盲测</translation>
    </message>
    <message>
      <source>First model</source>
      <translation>第一个模型</translation>
    </message>
    <message>
      <source>Model</source>
      <translation>模型</translation>
    </message>
    <message>
      <source>Models</source>
      <translation>模型</translation>
    </message>
    <message>
      <source>One model at five strengths</source>
      <translation>同一模型，五种强度</translation>
    </message>
    <message>
      <source>One model draws each control prompt at two strengths from 50 to 150 %, from the same seeds. You choose blindly; at the end you are told which strength you like best.</source>
      <translation>同一模型用相同的种子，以 50% 到 150% 之间的两种强度绘制每条对照提示词。盲选完毕后，会告诉你最喜欢哪种强度。</translation>
    </message>
    <message>
      <source>Pairs</source>
      <translation>对数</translation>
    </message>
    <message>
      <source>Second model</source>
      <translation>第二个模型</translation>
    </message>
    <message>
      <source>Ten pairs show only a landslide, forty a moderate preference.</source>
      <translation>十对只能看出悬殊的差别，四十对才能看出适度的偏好。</translation>
    </message>
    <message>
      <source>The pictures come in the size of this project, {0} × {1}; at others the result may differ.</source>
      <translation>图片采用本项目的尺寸 {0} × {1}；换成其他尺寸，结果可能不同。</translation>
    </message>
    <message>
      <source>Two models</source>
      <translation>两个模型</translation>
    </message>
    <message>
      <source>Two models draw the same control prompts from the same seeds. You choose without knowing which is which; the result is told at the end.</source>
      <translation>两个模型用相同的种子绘制同样的对照提示词。选择时不知道哪张出自哪个模型，最后揭晓结果。</translation>
    </message>
    <message>
      <source>against</source>
      <translation>对比</translation>
    </message>
    <message>
      <source>{0} pairs</source>
      <translation>{0} 对</translation>
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
      <translation>盲测中的一对图片</translation>
    </message>
    <message>
      <source>Blind check: {0} of {1} pairs</source>
      <translation>盲测：{0}/{1} 对</translation>
    </message>
    <message>
      <source>Pairs of this check</source>
      <translation>本次盲测的对数</translation>
    </message>
    <message>
      <source>Show the result so far</source>
      <translation>查看目前结果</translation>
    </message>
  </context>
  <context>
    <name>BreakView</name>
    <message>
      <source>Any key or a click goes on.</source>
      <translation>按任意键或点击即可继续。</translation>
    </message>
    <message>
      <source>Every vote is kept.</source>
      <translation>每一票都已保存。</translation>
    </message>
    <message>
      <source>Resting</source>
      <translation>休息中</translation>
    </message>
    <message>
      <source>rounds learned</source>
      <translation>轮已学完</translation>
    </message>
    <message>
      <source>votes</source>
      <translation>票</translation>
    </message>
    <message>
      <source>votes to the end of the round</source>
      <translation>票后本轮结束</translation>
    </message>
  </context>
  <context>
    <name>Charts</name>
    <message>
      <source>Blind wins over the base</source>
      <translation>盲测中胜过底模</translation>
    </message>
    <message>
      <source>Distance from the base</source>
      <translation>与底模的差异</translation>
    </message>
    <message>
      <source>How clearly it prefers yours</source>
      <translation>对你的选择有多肯定</translation>
    </message>
    <message>
      <source>Unseen votes it predicts</source>
      <translation>猜中未见过的投票</translation>
    </message>
  </context>
  <context>
    <name>CheckDialog</name>
    <message>
      <source> The records as they were are kept as {0}.</source>
      <translation>原来的记录保存为 {0}。</translation>
    </message>
    <message>
      <source> What is left cannot be mended:</source>
      <translation>余下的无法修复：</translation>
    </message>
    <message>
      <source> {0} are free again.</source>
      <translation>已释放 {0}。</translation>
    </message>
    <message>
      <source>All is well.</source>
      <translation>一切正常。</translation>
    </message>
    <message>
      <source>Check the project</source>
      <translation>检查项目</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>关闭</translation>
    </message>
    <message>
      <source>Looking…</source>
      <translation>正在查看…</translation>
    </message>
    <message>
      <source>Mending…</source>
      <translation>正在修复…</translation>
    </message>
    <message>
      <source>Progress</source>
      <translation>进度</translation>
    </message>
    <message>
      <source>Repair</source>
      <translation>修复</translation>
    </message>
    <message>
      <source>The engine ends what it is doing…</source>
      <translation>引擎正在结束手头的工作…</translation>
    </message>
    <message>
      <source>This was found. A repair keeps a copy of the records first.</source>
      <translation>发现了以下问题。修复前会先保留一份记录的副本。</translation>
    </message>
    <message>
      <source>This was found. It cannot be mended; everything else is well.</source>
      <translation>发现了以下问题，无法修复；其余一切正常。</translation>
    </message>
    <message>
      <source>What could be mended is mended.</source>
      <translation>能修复的都已修复。</translation>
    </message>
    <message>
      <source>What was found</source>
      <translation>发现的问题</translation>
    </message>
  </context>
  <context>
    <name>CheckpointChart</name>
    <message>
      <source>Nothing to show yet</source>
      <translation>还没有可显示的内容</translation>
    </message>
  </context>
  <context>
    <name>CheckpointModel</name>
    <message>
      <source>Blind wins over the base</source>
      <translation>盲测中胜过底模</translation>
    </message>
    <message>
      <source>Checkpoint</source>
      <translation>检查点</translation>
    </message>
    <message>
      <source>Date</source>
      <translation>日期</translation>
    </message>
    <message>
      <source>Distance</source>
      <translation>差异</translation>
    </message>
    <message>
      <source>Unseen votes foretold</source>
      <translation>猜中未见过的投票</translation>
    </message>
    <message>
      <source>Votes</source>
      <translation>投票</translation>
    </message>
    <message>
      <source>damaged</source>
      <translation>已损坏</translation>
    </message>
    <message>
      <source>deleted</source>
      <translation>已删除</translation>
    </message>
    <message>
      <source>in use</source>
      <translation>使用中</translation>
    </message>
    <message>
      <source>pinned</source>
      <translation>已固定</translation>
    </message>
    <message>
      <source>{0} ({1})</source>
      <translation>{0}（{1}）</translation>
    </message>
    <message>
      <source>{0} of {1} ({2} to {3})</source>
      <translation>{0}/{1}（{2} 至 {3}）</translation>
    </message>
  </context>
  <context>
    <name>CheckpointSection</name>
    <message>
      <source>Checkpoints</source>
      <translation>检查点</translation>
    </message>
    <message>
      <source>Checkpoints appear here, one after each round of votes.</source>
      <translation>检查点会显示在这里，每轮投票之后增加一个。</translation>
    </message>
    <message>
      <source>Compare…</source>
      <translation>对比…</translation>
    </message>
    <message>
      <source>Delete</source>
      <translation>删除</translation>
    </message>
    <message>
      <source>Export…</source>
      <translation>导出…</translation>
    </message>
    <message>
      <source>More</source>
      <translation>更多</translation>
    </message>
    <message>
      <source>Name…</source>
      <translation>命名…</translation>
    </message>
    <message>
      <source>Pin</source>
      <translation>固定</translation>
    </message>
    <message>
      <source>Restore</source>
      <translation>恢复</translation>
    </message>
    <message>
      <source>Show deleted</source>
      <translation>显示已删除的</translation>
    </message>
    <message>
      <source>Train again</source>
      <translation>重新训练</translation>
    </message>
    <message>
      <source>Train again without some votes…</source>
      <translation>去掉部分投票后重新训练…</translation>
    </message>
    <message>
      <source>Train this checkpoint anew from the votes as they stand now</source>
      <translation>按现在的投票重新训练这个检查点</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>撤销</translation>
    </message>
    <message>
      <source>Work on from here</source>
      <translation>从这里继续</translation>
    </message>
    <message>
      <source>{0} is back.</source>
      <translation>{0} 已恢复。</translation>
    </message>
    <message>
      <source>{0} is deleted.</source>
      <translation>{0} 已删除。</translation>
    </message>
    <message>
      <source>{0} is trained again as soon as the engine is free.</source>
      <translation>引擎一有空就会重新训练 {0}。</translation>
    </message>
    <message>
      <source>{0} is trained again once you let the work continue.</source>
      <translation>继续工作之后会重新训练 {0}。</translation>
    </message>
  </context>
  <context>
    <name>CheckpointTable</name>
    <message>
      <source>Checkpoints</source>
      <translation>检查点</translation>
    </message>
  </context>
  <context>
    <name>ChosenPanel</name>
    <message>
      <source>&amp;Caption</source>
      <translation>标注(&amp;C)</translation>
    </message>
    <message>
      <source>Caption</source>
      <translation>标注</translation>
    </message>
    <message>
      <source>Drag the bright part, or use the arrow keys.</source>
      <translation>拖动亮起的部分，或用方向键移动。</translation>
    </message>
    <message>
      <source>Its caption is not used, only those of the first {0} pictures; it is learned under: {1}</source>
      <translation>它的标注不会用到，只用前 {0} 张图片的标注；学习时采用：{1}</translation>
    </message>
    <message>
      <source>Leave out</source>
      <translation>不使用</translation>
    </message>
    <message>
      <source>Leave {0} out</source>
      <translation>不使用 {0}</translation>
    </message>
    <message>
      <source>Remove</source>
      <translation>移除</translation>
    </message>
    <message>
      <source>Remove {0}</source>
      <translation>移除 {0}</translation>
    </message>
    <message>
      <source>Take in again</source>
      <translation>重新使用</translation>
    </message>
    <message>
      <source>Take {0} in again</source>
      <translation>重新使用 {0}</translation>
    </message>
    <message>
      <source>Without a caption the project's prompts are used.</source>
      <translation>没有标注时，使用项目的提示词。</translation>
    </message>
    <message>
      <source>Without a caption: {0}</source>
      <translation>没有标注时：{0}</translation>
    </message>
  </context>
  <context>
    <name>CloseGuard</name>
    <message>
      <source>A LoRA file is about to be written. Broken off now, it is written anew the next time.</source>
      <translation>正要写入 LoRA 文件。如果现在中断，下次会重新写入。</translation>
    </message>
    <message>
      <source>Atelier closes as soon as this is done.</source>
      <translation>这一步完成后，Atelier 就会关闭。</translation>
    </message>
    <message>
      <source>Atelier goes on in the background and closes when it is done</source>
      <translation>Atelier 在后台继续，完成后关闭</translation>
    </message>
    <message>
      <source>Close Atelier</source>
      <translation>关闭 Atelier</translation>
    </message>
    <message>
      <source>Close now</source>
      <translation>立即关闭</translation>
    </message>
    <message>
      <source>Close when it is done</source>
      <translation>完成后关闭</translation>
    </message>
    <message>
      <source>Finish in the background</source>
      <translation>在后台完成</translation>
    </message>
    <message>
      <source>Leave it now</source>
      <translation>立即离开</translation>
    </message>
    <message>
      <source>Leave the project</source>
      <translation>离开项目</translation>
    </message>
    <message>
      <source>Pictures for {0} of {1} votes are drawn ahead so far. Closed now, Atelier goes on with them when the project is open again.</source>
      <translation>目前已提前绘制好 {0}/{1} 票的图片。如果现在关闭，下次打开项目时 Atelier 会接着画。</translation>
    </message>
    <message>
      <source>The model is learning from your votes. Every vote is kept in any case; broken off now, this round is learned anew the next time.</source>
      <translation>模型正在学习你的投票。每一票都会保留；如果现在中断，下次会重新学习这一轮。</translation>
    </message>
  </context>
  <context>
    <name>CompareDialog</name>
    <message>
      <source>At the left</source>
      <translation>左边</translation>
    </message>
    <message>
      <source>At the right</source>
      <translation>右边</translation>
    </message>
    <message>
      <source>Compare</source>
      <translation>对比</translation>
    </message>
    <message>
      <source>Strength of the one at the right</source>
      <translation>右边的强度</translation>
    </message>
    <message>
      <source>Strength {0} %</source>
      <translation>强度 {0}%</translation>
    </message>
    <message>
      <source>← → prompt      ↑ ↓ right      Shift ↑ ↓ left      + − strength      Tab swap      F fit      Z 100 %      Esc close</source>
      <translation>← → 提示词      ↑ ↓ 右边      Shift ↑ ↓ 左边      + − 强度      Tab 互换      F 适应窗口      Z 100%      Esc 关闭</translation>
    </message>
  </context>
  <context>
    <name>ConfirmDialog</name>
    <message>
      <source>Stay</source>
      <translation>留下</translation>
    </message>
  </context>
  <context>
    <name>CropView</name>
    <message>
      <source>Drag the bright part, or use the arrow keys.</source>
      <translation>拖动亮起的部分，或用方向键移动。</translation>
    </message>
    <message>
      <source>The part that is learned</source>
      <translation>用于学习的部分</translation>
    </message>
  </context>
  <context>
    <name>DeedRow</name>
    <message>
      <source>Cancel</source>
      <translation>取消</translation>
    </message>
    <message>
      <source>Progress</source>
      <translation>进度</translation>
    </message>
  </context>
  <context>
    <name>DownloadDialog</name>
    <message>
      <source>Asking the hub…</source>
      <translation>正在查询 Hugging Face…</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>关闭</translation>
    </message>
    <message>
      <source>Download</source>
      <translation>下载</translation>
    </message>
    <message>
      <source>Download a model</source>
      <translation>下载模型</translation>
    </message>
    <message>
      <source>Kept in the keyring of your system</source>
      <translation>保存在系统的钥匙串中</translation>
    </message>
    <message>
      <source>Look</source>
      <translation>查看</translation>
    </message>
    <message>
      <source>Model on huggingface.co</source>
      <translation>huggingface.co 上的模型</translation>
    </message>
    <message>
      <source>Progress</source>
      <translation>进度</translation>
    </message>
    <message>
      <source>Read token</source>
      <translation>读取令牌</translation>
    </message>
    <message>
      <source>file</source>
      <translation>个文件</translation>
    </message>
    <message>
      <source>files</source>
      <translation>个文件</translation>
    </message>
    <message>
      <source>licence: {0}</source>
      <translation>许可：{0}</translation>
    </message>
    <message>
      <source>none named</source>
      <translation>未注明</translation>
    </message>
    <message>
      <source>owner/name, or the address of its page</source>
      <translation>所有者/名称，或模型页面的网址</translation>
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
      <translation>添加 5 到 30 张你想要的风格的图片；投票之前，模型会先学习它们的共同点。</translation>
    </message>
    <message>
      <source>Choose a folder…</source>
      <translation>选择文件夹…</translation>
    </message>
    <message>
      <source>Choose pictures…</source>
      <translation>选择图片…</translation>
    </message>
    <message>
      <source>Drop pictures here</source>
      <translation>把图片拖到这里</translation>
    </message>
    <message>
      <source>PNG, JPEG, WebP, AVIF and others; the files themselves are never changed.</source>
      <translation>PNG、JPEG、WebP、AVIF 等；原文件绝不会改动。</translation>
    </message>
    <message>
      <source>This project cannot learn from pictures of your own</source>
      <translation>这个项目不能学习你自己的图片</translation>
    </message>
  </context>
  <context>
    <name>EstimateTiles</name>
    <message>
      <source>The pictures so far</source>
      <translation>目前的图片</translation>
    </message>
  </context>
  <context>
    <name>ExportForm</name>
    <message>
      <source>A smaller rank makes a smaller file; what it loses is told.</source>
      <translation>秩越小，文件越小；会告诉你损失了多少。</translation>
    </message>
    <message>
      <source>A1111 and Forge show them</source>
      <translation>A1111 和 Forge 会显示</translation>
    </message>
    <message>
      <source>As trained</source>
      <translation>与训练时相同</translation>
    </message>
    <message>
      <source>Author</source>
      <translation>作者</translation>
    </message>
    <message>
      <source>Browse…</source>
      <translation>浏览…</translation>
    </message>
    <message>
      <source>Exact (fp32)</source>
      <translation>精确 (fp32)</translation>
    </message>
    <message>
      <source>Folder</source>
      <translation>文件夹</translation>
    </message>
    <message>
      <source>Folder for the export</source>
      <translation>导出到的文件夹</translation>
    </message>
    <message>
      <source>Format</source>
      <translation>格式</translation>
    </message>
    <message>
      <source>Half the size (fp16)</source>
      <translation>一半大小 (fp16)</translation>
    </message>
    <message>
      <source>Half the size, wide range (bf16)</source>
      <translation>一半大小，范围更宽 (bf16)</translation>
    </message>
    <message>
      <source>How to use it</source>
      <translation>使用方法</translation>
    </message>
    <message>
      <source>Licence</source>
      <translation>许可</translation>
    </message>
    <message>
      <source>LoRA for all programs (kohya)</source>
      <translation>适用于所有程序的 LoRA (kohya)</translation>
    </message>
    <message>
      <source>LoRA for diffusers (PEFT folder)</source>
      <translation>适用于 diffusers 的 LoRA（PEFT 文件夹）</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>名称</translation>
    </message>
    <message>
      <source>Numbers</source>
      <translation>数值精度</translation>
    </message>
    <message>
      <source>Picture</source>
      <translation>图片</translation>
    </message>
    <message>
      <source>Picture {0}</source>
      <translation>图片 {0}</translation>
    </message>
    <message>
      <source>Rank</source>
      <translation>秩</translation>
    </message>
    <message>
      <source>Tell your prompts in the file</source>
      <translation>在文件中写明提示词</translation>
    </message>
    <message>
      <source>The file</source>
      <translation>文件</translation>
    </message>
    <message>
      <source>The whole base model, diffusers folder</source>
      <translation>完整底模，diffusers 文件夹</translation>
    </message>
    <message>
      <source>The whole base model, one file</source>
      <translation>完整底模，单个文件</translation>
    </message>
    <message>
      <source>Trigger words</source>
      <translation>触发词</translation>
    </message>
    <message>
      <source>What it says of itself</source>
      <translation>文件自带的说明</translation>
    </message>
    <message>
      <source>With the project</source>
      <translation>与项目放在一起</translation>
    </message>
    <message>
      <source>Words and picture in files beside it too</source>
      <translation>说明和图片另存在旁边的文件中</translation>
    </message>
  </context>
  <context>
    <name>ExportList</name>
    <message>
      <source>Copied to {0}</source>
      <translation>已复制到 {0}</translation>
    </message>
    <message>
      <source>Copy the marked file to:</source>
      <translation>把选中的文件复制到：</translation>
    </message>
    <message>
      <source>Copy to {0}</source>
      <translation>复制到 {0}</translation>
    </message>
    <message>
      <source>Copying {0}…</source>
      <translation>正在复制 {0}…</translation>
    </message>
    <message>
      <source>Exported so far</source>
      <translation>已导出的文件</translation>
    </message>
    <message>
      <source>In InvokeAI add it by Models → Add models → Scan folder.</source>
      <translation>在 InvokeAI 中，通过 Models → Add models → Scan folder 添加。</translation>
    </message>
    <message>
      <source>No folder of ComfyUI, A1111, Forge, InvokeAI or StabilityMatrix was found.</source>
      <translation>没有找到 ComfyUI、A1111、Forge、InvokeAI 或 StabilityMatrix 的文件夹。</translation>
    </message>
    <message>
      <source>No program that was found here reads the marked file.</source>
      <translation>这里找到的程序都无法读取选中的文件。</translation>
    </message>
    <message>
      <source>Show in folder</source>
      <translation>在文件夹中显示</translation>
    </message>
    <message>
      <source>What you export is listed here.</source>
      <translation>导出的文件会列在这里。</translation>
    </message>
  </context>
  <context>
    <name>ExportPage</name>
    <message>
      <source>Checkpoint</source>
      <translation>检查点</translation>
    </message>
    <message>
      <source>Export</source>
      <translation>导出</translation>
    </message>
    <message>
      <source>Give the file a name.</source>
      <translation>请给文件起个名字。</translation>
    </message>
    <message>
      <source>How strong</source>
      <translation>强度多大</translation>
    </message>
    <message>
      <source>Learned from pictures of {0} × {1}. What was learned holds no size: draw with it at any.</source>
      <translation>学自 {0} × {1} 的图片。学到的内容不限尺寸，用任何尺寸绘制都可以。</translation>
    </message>
    <message>
      <source>Nothing to export yet</source>
      <translation>还没有可导出的内容</translation>
    </message>
    <message>
      <source>Stopped; {0} was not written.</source>
      <translation>已停止；{0} 没有写入。</translation>
    </message>
    <message>
      <source>The file is written soon; the work that runs now comes to its end first…</source>
      <translation>很快就会写入文件；先等当前的工作结束…</translation>
    </message>
    <message>
      <source>The first checkpoint comes out of the first round of votes; here it becomes a file.</source>
      <translation>第一轮投票之后会得到第一个检查点，在这里变成文件。</translation>
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
      <translation>浏览：{0}</translation>
    </message>
    <message>
      <source>Browse…</source>
      <translation>浏览…</translation>
    </message>
  </context>
  <context>
    <name>FilterRow</name>
    <message>
      <source>All checkpoints</source>
      <translation>所有检查点</translation>
    </message>
    <message>
      <source>All outcomes</source>
      <translation>所有结果</translation>
    </message>
    <message>
      <source>All prompts</source>
      <translation>所有提示词</translation>
    </message>
    <message>
      <source>Bad</source>
      <translation>不好</translation>
    </message>
    <message>
      <source>Both good, or between</source>
      <translation>都好，或居中</translation>
    </message>
    <message>
      <source>Checkpoint</source>
      <translation>检查点</translation>
    </message>
    <message>
      <source>Lost</source>
      <translation>落选</translation>
    </message>
    <message>
      <source>Only pictures with a star</source>
      <translation>只看带星标的图片</translation>
    </message>
    <message>
      <source>Outcome</source>
      <translation>结果</translation>
    </message>
    <message>
      <source>Prompt</source>
      <translation>提示词</translation>
    </message>
    <message>
      <source>Search the prompts</source>
      <translation>搜索提示词</translation>
    </message>
    <message>
      <source>Skipped</source>
      <translation>已跳过</translation>
    </message>
    <message>
      <source>Won</source>
      <translation>胜出</translation>
    </message>
    <message>
      <source>★ only</source>
      <translation>仅 ★</translation>
    </message>
  </context>
  <context>
    <name>FlawNotice</name>
    <message>
      <source>Draw them anew</source>
      <translation>重新绘制</translation>
    </message>
    <message>
      <source>Files of {0} are missing or damaged, so the votes are kept, but not learned from.</source>
      <translation>{0}的文件缺失或损坏；投票会保留，但不用于学习。</translation>
    </message>
    <message>
      <source>Files of {0} are missing or damaged; they are drawn anew as soon as the engine is free.</source>
      <translation>{0}的文件缺失或损坏；引擎一有空就会重新绘制。</translation>
    </message>
    <message>
      <source>Files of {0} are missing or damaged; {1} of them are being drawn anew.</source>
      <translation>{0}的文件缺失或损坏；其中 {1} 票的图片正在重新绘制。</translation>
    </message>
    <message>
      <source>Show them…</source>
      <translation>查看…</translation>
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
      <translation>关闭</translation>
    </message>
    <message>
      <source>Draw anew</source>
      <translation>重新绘制</translation>
    </message>
    <message>
      <source>No. {0}, learned from all the same:
{1}</source>
      <translation>编号 {0}，仍用于学习：
{1}</translation>
    </message>
    <message>
      <source>No. {0}, left out:
{1}</source>
      <translation>编号 {0}，未使用：
{1}</translation>
    </message>
    <message>
      <source>Show the vote</source>
      <translation>查看投票</translation>
    </message>
    <message>
      <source>These votes are kept. Drawn anew from their seeds, the pictures are as they were, and the votes count for the next round.</source>
      <translation>这些投票会保留。用原来的种子重新绘制后，图片与之前一样，投票会计入下一轮。</translation>
    </message>
    <message>
      <source>Votes</source>
      <translation>投票</translation>
    </message>
    <message>
      <source>Votes with missing files</source>
      <translation>文件缺失的投票</translation>
    </message>
  </context>
  <context>
    <name>FolderLine</name>
    <message>
      <source>Browse: {0}</source>
      <translation>浏览：{0}</translation>
    </message>
    <message>
      <source>Browse…</source>
      <translation>浏览…</translation>
    </message>
  </context>
  <context>
    <name>GalleryModel</name>
    <message>
      <source>with a star</source>
      <translation>带星标</translation>
    </message>
  </context>
  <context>
    <name>GalleryOutcome</name>
    <message>
      <source>– skipped</source>
      <translation>– 已跳过</translation>
    </message>
    <message>
      <source>✓ best</source>
      <translation>✓ 最好</translation>
    </message>
    <message>
      <source>✓ better</source>
      <translation>✓ 更好</translation>
    </message>
    <message>
      <source>✓ both good</source>
      <translation>✓ 都好</translation>
    </message>
    <message>
      <source>✓ much better</source>
      <translation>✓ 好得多</translation>
    </message>
    <message>
      <source>✕ bad</source>
      <translation>✕ 不好</translation>
    </message>
    <message>
      <source>✕ both bad</source>
      <translation>✕ 都不好</translation>
    </message>
  </context>
  <context>
    <name>GalleryPage</name>
    <message>
      <source>Back to all pictures</source>
      <translation>返回全部图片</translation>
    </message>
    <message>
      <source>Change this vote</source>
      <translation>更改这一票</translation>
    </message>
    <message>
      <source>Compare side by side, up to four</source>
      <translation>并排对比，最多四张</translation>
    </message>
    <message>
      <source>Copied.</source>
      <translation>已复制。</translation>
    </message>
    <message>
      <source>Copy prompt and seeds</source>
      <translation>复制提示词和种子</translation>
    </message>
    <message>
      <source>Give a star</source>
      <translation>加星标</translation>
    </message>
    <message>
      <source>Let a click mark one only</source>
      <translation>点击时只选中一张</translation>
    </message>
    <message>
      <source>Let each click mark one more</source>
      <translation>每次点击多选一张</translation>
    </message>
    <message>
      <source>Look at it large</source>
      <translation>放大查看</translation>
    </message>
    <message>
      <source>Mark all</source>
      <translation>全选</translation>
    </message>
    <message>
      <source>No picture is like that.</source>
      <translation>没有这样的图片。</translation>
    </message>
    <message>
      <source>Picture (*.png)</source>
      <translation>图片 (*.png)</translation>
    </message>
    <message>
      <source>Pictures appear here once you have voted on them.</source>
      <translation>投票之后，图片会显示在这里。</translation>
    </message>
    <message>
      <source>Save as PNG…</source>
      <translation>另存为 PNG…</translation>
    </message>
    <message>
      <source>Save the picture</source>
      <translation>保存图片</translation>
    </message>
    <message>
      <source>Save {0} pictures into a folder</source>
      <translation>把 {0} 张图片保存到文件夹</translation>
    </message>
    <message>
      <source>Searching…</source>
      <translation>正在搜索…</translation>
    </message>
    <message>
      <source>Take the star away</source>
      <translation>取消星标</translation>
    </message>
    <message>
      <source>Unmark all</source>
      <translation>取消选中</translation>
    </message>
    <message>
      <source>back</source>
      <translation>返回</translation>
    </message>
    <message>
      <source>change this vote</source>
      <translation>更改这一票</translation>
    </message>
    <message>
      <source>compare</source>
      <translation>对比</translation>
    </message>
    <message>
      <source>large</source>
      <translation>放大</translation>
    </message>
    <message>
      <source>mark one</source>
      <translation>单选</translation>
    </message>
    <message>
      <source>mark several</source>
      <translation>多选</translation>
    </message>
    <message>
      <source>more…</source>
      <translation>更多…</translation>
    </message>
    <message>
      <source>next</source>
      <translation>下一张</translation>
    </message>
    <message>
      <source>no star</source>
      <translation>无星标</translation>
    </message>
    <message>
      <source>previous</source>
      <translation>上一张</translation>
    </message>
    <message>
      <source>save…</source>
      <translation>保存…</translation>
    </message>
    <message>
      <source>star</source>
      <translation>星标</translation>
    </message>
    <message>
      <source>stop saving</source>
      <translation>停止保存</translation>
    </message>
    <message>
      <source>{0} of {1}</source>
      <translation>{0}/{1}</translation>
    </message>
    <message>
      <source>{0} pictures are marked.</source>
      <translation>已选中 {0} 张图片。</translation>
    </message>
    <message>
      <source>{0} pictures can be dragged at once; save more than that with Ctrl+S.</source>
      <translation>一次最多拖动 {0} 张图片；更多图片请按 Ctrl+S 保存。</translation>
    </message>
    <message>
      <source>{0} — {1}, seeds {2} and {3}</source>
      <translation>{0} — {1}，种子 {2} 和 {3}</translation>
    </message>
  </context>
  <context>
    <name>GridDialog</name>
    <message>
      <source>Checkpoints</source>
      <translation>检查点</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>关闭</translation>
    </message>
    <message>
      <source>Draw</source>
      <translation>绘制</translation>
    </message>
    <message>
      <source>Draw {0}</source>
      <translation>绘制 {0}</translation>
    </message>
    <message>
      <source>Grid</source>
      <translation>网格图</translation>
    </message>
    <message>
      <source>Prompts, one per line</source>
      <translation>提示词，每行一条</translation>
    </message>
    <message>
      <source>Strengths in per cent</source>
      <translation>强度（百分比）</translation>
    </message>
    <message>
      <source>picture</source>
      <translation>张图片</translation>
    </message>
    <message>
      <source>pictures</source>
      <translation>张图片</translation>
    </message>
  </context>
  <context>
    <name>GroupField</name>
    <message>
      <source>Choose the best with 1–{0}.</source>
      <translation>用 1–{0} 选出最好的一张。</translation>
    </message>
    <message>
      <source>Choose with ← →.</source>
      <translation>用 ← → 选择。</translation>
    </message>
    <message>
      <source>Four</source>
      <translation>四张</translation>
    </message>
    <message>
      <source>Mark bad ones with 1–{0} and go on with {1}.</source>
      <translation>用 1–{0} 标出不好的，再按 {1} 继续。</translation>
    </message>
    <message>
      <source>Seven</source>
      <translation>七张</translation>
    </message>
    <message>
      <source>Two</source>
      <translation>两张</translation>
    </message>
  </context>
  <context>
    <name>GroupMarks</name>
    <message>
      <source>Bad: {0}.</source>
      <translation>不好：{0}。</translation>
    </message>
    <message>
      <source>Picture {0} of {1} is framed.</source>
      <translation>已框住第 {0}/{1} 张图片。</translation>
    </message>
    <message>
      <source>The best: {0}.</source>
      <translation>最好：{0}。</translation>
    </message>
  </context>
  <context>
    <name>GroupView</name>
    <message>
      <source>The pictures to choose between</source>
      <translation>供选择的图片</translation>
    </message>
  </context>
  <context>
    <name>HardwareBox</name>
    <message>
      <source>Automatic</source>
      <translation>自动</translation>
    </message>
    <message>
      <source>Processor</source>
      <translation>处理器</translation>
    </message>
    <message>
      <source>{0} (not found)</source>
      <translation>{0}（未找到）</translation>
    </message>
  </context>
  <context>
    <name>HelpDialog</name>
    <message>
      <source>All keys…</source>
      <translation>所有按键…</translation>
    </message>
    <message>
      <source>Check the project…</source>
      <translation>检查项目…</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>关闭</translation>
    </message>
    <message>
      <source>Help</source>
      <translation>帮助</translation>
    </message>
    <message>
      <source>Log folder</source>
      <translation>日志文件夹</translation>
    </message>
    <message>
      <source>Make a report…</source>
      <translation>生成报告…</translation>
    </message>
    <message>
      <source>Open the folder of this project</source>
      <translation>打开这个项目的文件夹</translation>
    </message>
    <message>
      <source>Open the folder with the log</source>
      <translation>打开日志文件夹</translation>
    </message>
    <message>
      <source>Project folder</source>
      <translation>项目文件夹</translation>
    </message>
    <message>
      <source>Take the tour</source>
      <translation>开始导览</translation>
    </message>
    <message>
      <source>The first ten minutes</source>
      <translation>最初十分钟</translation>
    </message>
  </context>
  <context>
    <name>HistoryStrip</name>
    <message>
      <source>History</source>
      <translation>历史</translation>
    </message>
  </context>
  <context>
    <name>LargeView</name>
    <message>
      <source>The file is missing.</source>
      <translation>文件缺失。</translation>
    </message>
    <message>
      <source>The picture</source>
      <translation>图片</translation>
    </message>
    <message>
      <source>The pictures that are compared</source>
      <translation>正在对比的图片</translation>
    </message>
  </context>
  <context>
    <name>LearningRow</name>
    <message>
      <source>A round is being learned; the line at the bottom shows how far it is.</source>
      <translation>正在学习一轮投票；最下面一行显示进度。</translation>
    </message>
    <message>
      <source>All of them are learned, or left out. Bring more, or go on voting.</source>
      <translation>全部都已学习或不使用。可以再添加一些，或继续投票。</translation>
    </message>
    <message>
      <source>It needs no vote, and took {0} the last time. You can vote meanwhile.</source>
      <translation>不需要投票，上次用了 {0}。其间可以投票。</translation>
    </message>
    <message>
      <source>It needs no vote. You can vote meanwhile.</source>
      <translation>不需要投票。其间可以投票。</translation>
    </message>
    <message>
      <source>Learn from them now</source>
      <translation>现在就学习</translation>
    </message>
    <message>
      <source>See what it learned</source>
      <translation>看看学到了什么</translation>
    </message>
    <message>
      <source>They are learned once all are prepared, {0} of {1} so far. You can vote meanwhile.</source>
      <translation>全部准备好后开始学习，目前 {0}/{1}。其间可以投票。</translation>
    </message>
  </context>
  <context>
    <name>LeaveOutDialog</name>
    <message>
      <source>Cancel</source>
      <translation>取消</translation>
    </message>
    <message>
      <source>It learned {0} of your own as well; leave some out on the page “Your pictures” before it is trained again.</source>
      <translation>它还学习了你自己的 {0}；如果不想全用，请先在“我的图片”页面去掉一些，再重新训练。</translation>
    </message>
    <message>
      <source>Space or click: leave out, take in      Shift + arrows: several</source>
      <translation>空格键或点击：去掉、恢复      Shift + 方向键：多选</translation>
    </message>
    <message>
      <source>The votes that {0} learned, the newest first. Untick those that it should not have learned; a new checkpoint is trained from the others, and this one stays as it is.</source>
      <translation>{0} 学习过的投票，最新的在前。取消勾选不该学的投票；会用其余的训练一个新检查点，这个检查点保持不变。</translation>
    </message>
    <message>
      <source>Train</source>
      <translation>训练</translation>
    </message>
    <message>
      <source>Train again without some votes</source>
      <translation>去掉部分投票后重新训练</translation>
    </message>
    <message>
      <source>Votes</source>
      <translation>投票</translation>
    </message>
    <message>
      <source>picture</source>
      <translation>张图片</translation>
    </message>
    <message>
      <source>pictures</source>
      <translation>张图片</translation>
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
      <translation>{0}/{1}</translation>
    </message>
  </context>
  <context>
    <name>LightTable</name>
    <message>
      <source>Pictures</source>
      <translation>图片</translation>
    </message>
  </context>
  <context>
    <name>LikedRow</name>
    <message>
      <source>Choose a folder…</source>
      <translation>选择文件夹…</translation>
    </message>
    <message>
      <source>Choose pictures…</source>
      <translation>选择图片…</translation>
    </message>
    <message>
      <source>Remove</source>
      <translation>移除</translation>
    </message>
    <message>
      <source>Remove the pictures you like</source>
      <translation>移除你喜欢的图片</translation>
    </message>
    <message>
      <source>optional</source>
      <translation>可选</translation>
    </message>
    <message>
      <source>picture</source>
      <translation>张图片</translation>
    </message>
    <message>
      <source>pictures</source>
      <translation>张图片</translation>
    </message>
    <message>
      <source>{0} chosen</source>
      <translation>已选 {0}</translation>
    </message>
    <message>
      <source>“{0}”</source>
      <translation>“{0}”</translation>
    </message>
  </context>
  <context>
    <name>MainWindow</name>
    <message>
      <source>Closing after this step… — Atelier</source>
      <translation>完成这一步后关闭… — Atelier</translation>
    </message>
    <message>
      <source>Round {0} was broken off the last time. Nothing is lost: it is learned anew.</source>
      <translation>上次第 {0} 轮中断了。没有丢失任何内容，会重新学习。</translation>
    </message>
  </context>
  <context>
    <name>MissingPicture</name>
    <message>
      <source>Drawing…</source>
      <translation>正在绘制…</translation>
    </message>
    <message>
      <source>No. {0} in line</source>
      <translation>排在第 {0} 位</translation>
    </message>
    <message>
      <source>Not drawn yet</source>
      <translation>尚未绘制</translation>
    </message>
    <message>
      <source>Paused</source>
      <translation>已暂停</translation>
    </message>
  </context>
  <context>
    <name>ModelField</name>
    <message>
      <source>A .safetensors checkpoint or a diffusers folder</source>
      <translation>.safetensors 格式的 Checkpoint 模型，或 diffusers 文件夹</translation>
    </message>
    <message>
      <source>A VAE in a .safetensors file</source>
      <translation>.safetensors 格式的 VAE 文件</translation>
    </message>
    <message>
      <source>A model of mine</source>
      <translation>我自己的模型</translation>
    </message>
    <message>
      <source>Base model</source>
      <translation>底模</translation>
    </message>
    <message>
      <source>Browse for the base model</source>
      <translation>浏览底模</translation>
    </message>
    <message>
      <source>Browse…</source>
      <translation>浏览…</translation>
    </message>
    <message>
      <source>Flow (rectified)</source>
      <translation>流（rectified flow）</translation>
    </message>
    <message>
      <source>Models</source>
      <translation>模型</translation>
    </message>
    <message>
      <source>Noise (epsilon)</source>
      <translation>噪声 (epsilon)</translation>
    </message>
    <message>
      <source>None; or a LoRA file to go on from</source>
      <translation>无；或选一个 LoRA 文件接着学</translation>
    </message>
    <message>
      <source>On this computer…</source>
      <translation>在这台电脑上…</translation>
    </message>
    <message>
      <source>Start from a LoRA</source>
      <translation>从 LoRA 开始</translation>
    </message>
    <message>
      <source>Starter model (included)</source>
      <translation>入门模型（自带）</translation>
    </message>
    <message>
      <source>Try it on this computer…</source>
      <translation>在这台电脑上试用…</translation>
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
      <translation>预测的内容</translation>
    </message>
    <message>
      <source>down to zero SNR</source>
      <translation>直至零信噪比</translation>
    </message>
  </context>
  <context>
    <name>ModelLibrary</name>
    <message>
      <source>Add a folder…</source>
      <translation>添加文件夹…</translation>
    </message>
    <message>
      <source>Download…</source>
      <translation>下载…</translation>
    </message>
    <message>
      <source>Folder with models</source>
      <translation>模型文件夹</translation>
    </message>
    <message>
      <source>Looking through the folders of ComfyUI, A1111, Forge and others…</source>
      <translation>正在查找 ComfyUI、A1111、Forge 等程序的文件夹…</translation>
    </message>
    <message>
      <source>Models on this computer</source>
      <translation>这台电脑上的模型</translation>
    </message>
    <message>
      <source>No model was found. Add the folder in which yours lie.</source>
      <translation>没有找到模型。请添加存放模型的文件夹。</translation>
    </message>
    <message>
      <source>Search by name or kind</source>
      <translation>按名称或类型搜索</translation>
    </message>
    <message>
      <source>Use this model</source>
      <translation>使用这个模型</translation>
    </message>
    <message>
      <source>file cannot be used: show it</source>
      <translation>个文件无法使用：查看</translation>
    </message>
    <message>
      <source>files cannot be used: show them</source>
      <translation>个文件无法使用：查看</translation>
    </message>
    <message>
      <source>model</source>
      <translation>个模型</translation>
    </message>
    <message>
      <source>models</source>
      <translation>个模型</translation>
    </message>
  </context>
  <context>
    <name>ModelRow</name>
    <message>
      <source>Strength of {0}</source>
      <translation>{0} 的强度</translation>
    </message>
    <message>
      <source>{0} %</source>
      <translation>{0}%</translation>
    </message>
  </context>
  <context>
    <name>NameDelegate</name>
    <message>
      <source>Name</source>
      <translation>名称</translation>
    </message>
  </context>
  <context>
    <name>NameDialog</name>
    <message>
      <source>Cancel</source>
      <translation>取消</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>名称</translation>
    </message>
  </context>
  <context>
    <name>NewProjectForm</name>
    <message>
      <source>&amp;Folder</source>
      <translation>文件夹(&amp;F)</translation>
    </message>
    <message>
      <source>&amp;Learning</source>
      <translation>学习(&amp;L)</translation>
    </message>
    <message>
      <source>&amp;Name</source>
      <translation>名称(&amp;N)</translation>
    </message>
    <message>
      <source>&amp;Prompts</source>
      <translation>提示词(&amp;P)</translation>
    </message>
    <message>
      <source>&amp;Question</source>
      <translation>问题(&amp;Q)</translation>
    </message>
    <message>
      <source>Base model</source>
      <translation>底模</translation>
    </message>
    <message>
      <source>Browse for the project's folder</source>
      <translation>浏览项目文件夹</translation>
    </message>
    <message>
      <source>Browse…</source>
      <translation>浏览…</translation>
    </message>
    <message>
      <source>Create project</source>
      <translation>创建项目</translation>
    </message>
    <message>
      <source>Drawing</source>
      <translation>绘制</translation>
    </message>
    <message>
      <source>Folder for the project</source>
      <translation>项目文件夹</translation>
    </message>
    <message>
      <source>More: how it learns and draws</source>
      <translation>更多：学习与绘制方式</translation>
    </message>
    <message>
      <source>My style</source>
      <translation>我的风格</translation>
    </message>
    <message>
      <source>N&amp;egative prompt</source>
      <translation>反向提示词(&amp;E)</translation>
    </message>
    <message>
      <source>Not measured yet: this takes half a minute, and says how long a vote and a round take here.</source>
      <translation>尚未测量：需要半分钟，会告诉你在这台电脑上一票和一轮各要多久。</translation>
    </message>
    <message>
      <source>One prompt per line; each line is one kind of picture you will compare.</source>
      <translation>每行一条提示词；每条对应一类供你比较的图片。</translation>
    </message>
    <message>
      <source>Pictures at a time</source>
      <translation>每次图片数</translation>
    </message>
    <message>
      <source>Pictures you like</source>
      <translation>你喜欢的图片</translation>
    </message>
    <message>
      <source>What do you want to &amp;teach?</source>
      <translation>想教什么？(&amp;T)</translation>
    </message>
    <message>
      <source>What no picture is to show; empty for nothing</source>
      <translation>所有图片中都不要出现的内容；没有就留空</translation>
    </message>
  </context>
  <context>
    <name>NoPairView</name>
    <message>
      <source>A control prompt is off, or the files of a checkpoint are missing.</source>
      <translation>对照提示词已关闭，或检查点的文件缺失。</translation>
    </message>
    <message>
      <source>Continue</source>
      <translation>继续</translation>
    </message>
    <message>
      <source>Drawing the next pair…</source>
      <translation>正在绘制下一对…</translation>
    </message>
    <message>
      <source>No more pairs can be drawn</source>
      <translation>无法再绘制更多对</translation>
    </message>
    <message>
      <source>Press Enter to go on.</source>
      <translation>按 Enter 继续。</translation>
    </message>
    <message>
      <source>The model learns from your votes first; this page goes on by itself.</source>
      <translation>模型先学习你的投票；之后本页会自动继续。</translation>
    </message>
    <message>
      <source>The pairs are drawn after this round</source>
      <translation>这一轮学完后绘制</translation>
    </message>
    <message>
      <source>The work is stopped</source>
      <translation>工作已停止</translation>
    </message>
  </context>
  <context>
    <name>NoteList</name>
    <message>
      <source>Copy all</source>
      <translation>全部复制</translation>
    </message>
    <message>
      <source>Dismiss all</source>
      <translation>全部关闭</translation>
    </message>
    <message>
      <source>What is to be said of the pictures</source>
      <translation>关于图片的提醒</translation>
    </message>
    <message>
      <source>What was noticed</source>
      <translation>需要留意的</translation>
    </message>
    <message>
      <source>What was noticed ({0})</source>
      <translation>需要留意的（{0}）</translation>
    </message>
  </context>
  <context>
    <name>Notifications</name>
    <message>
      <source>Drawn ahead and ready to vote on: {0}</source>
      <translation>提前绘制完毕，可投 {0} 票</translation>
    </message>
    <message>
      <source>Round {0} is learned</source>
      <translation>第 {0} 轮已学完</translation>
    </message>
    <message>
      <source>{0} is saved</source>
      <translation>{0} 已保存</translation>
    </message>
  </context>
  <context>
    <name>OwnPictures</name>
    <message>
      <source>1 is left out.</source>
      <translation>有 1 张不使用。</translation>
    </message>
    <message>
      <source>Choose a folder of pictures that you like</source>
      <translation>选择一个存放你喜欢的图片的文件夹</translation>
    </message>
    <message>
      <source>Choose pictures that you like</source>
      <translation>选择你喜欢的图片</translation>
    </message>
    <message>
      <source>Pictures ({0})</source>
      <translation>图片（{0}）</translation>
    </message>
    <message>
      <source>Undo: rated pictures from “{0}”</source>
      <translation>撤销：来自“{0}”的已评图片</translation>
    </message>
    <message>
      <source>Undo: {0} from “{1}”</source>
      <translation>撤销：来自“{1}”的 {0}</translation>
    </message>
    <message>
      <source>damaged; bring it again</source>
      <translation>已损坏；请重新添加</translation>
    </message>
    <message>
      <source>group</source>
      <translation>组</translation>
    </message>
    <message>
      <source>groups</source>
      <translation>组</translation>
    </message>
    <message>
      <source>is being learned</source>
      <translation>正在学习</translation>
    </message>
    <message>
      <source>is being prepared</source>
      <translation>正在准备</translation>
    </message>
    <message>
      <source>learned</source>
      <translation>已学习</translation>
    </message>
    <message>
      <source>learned by {0}</source>
      <translation>由 {0} 学习</translation>
    </message>
    <message>
      <source>left out</source>
      <translation>不使用</translation>
    </message>
    <message>
      <source>picture</source>
      <translation>张图片</translation>
    </message>
    <message>
      <source>pictures</source>
      <translation>张图片</translation>
    </message>
    <message>
      <source>prompt</source>
      <translation>条提示词</translation>
    </message>
    <message>
      <source>prompts</source>
      <translation>条提示词</translation>
    </message>
    <message>
      <source>ready</source>
      <translation>就绪</translation>
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
      <translation>有 {0} 张不使用。</translation>
    </message>
    <message>
      <source>{0} of {1} to vote on</source>
      <translation>{1}的 {0}待投票</translation>
    </message>
    <message>
      <source>{0} that you do not like</source>
      <translation>{0} 张是你不喜欢的</translation>
    </message>
    <message>
      <source>{0} that you gave already</source>
      <translation>{0}是你投过的</translation>
    </message>
    <message>
      <source>{0} that you like</source>
      <translation>{0} 张是你喜欢的</translation>
    </message>
    <message>
      <source>{0}, learned by {1}</source>
      <translation>{0}，由 {1} 学习</translation>
    </message>
    <message>
      <source>{0}, {1} of them learned by {2}</source>
      <translation>{0}，其中 {1} 张由 {2} 学习</translation>
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
      <translation>选择文件夹…</translation>
    </message>
    <message>
      <source>Choose pictures…</source>
      <translation>选择图片…</translation>
    </message>
    <message>
      <source>Rated pictures from elsewhere…</source>
      <translation>来自别处的已评图片…</translation>
    </message>
    <message>
      <source>Your pictures</source>
      <translation>我的图片</translation>
    </message>
  </context>
  <context>
    <name>PictureSaving</name>
    <message>
      <source>Saved as {0}</source>
      <translation>已保存为 {0}</translation>
    </message>
    <message>
      <source>Saving {0} of {1}…</source>
      <translation>正在保存 {0}/{1}…</translation>
    </message>
    <message>
      <source>Stopped: {0} of {1} pictures are in {2}.</source>
      <translation>已停止：{1} 张图片中有 {0} 张保存在 {2}。</translation>
    </message>
    <message>
      <source>{0} of {1} pictures are in {2}. Missing or damaged: {3}.</source>
      <translation>{1} 张图片中有 {0} 张保存在 {2}。缺失或损坏：{3}。</translation>
    </message>
    <message>
      <source>{0} pictures are in {1}.</source>
      <translation>{0} 张图片已保存在 {1}。</translation>
    </message>
    <message>
      <source>{0} pictures were saved before.</source>
      <translation>{0} 张图片之前已保存过。</translation>
    </message>
  </context>
  <context>
    <name>PlanDialog</name>
    <message>
      <source>Close</source>
      <translation>关闭</translation>
    </message>
    <message>
      <source>Measure now</source>
      <translation>立即测量</translation>
    </message>
    <message>
      <source>Progress</source>
      <translation>进度</translation>
    </message>
    <message>
      <source>The engine is paused: what is missing is measured after “Continue”.</source>
      <translation>引擎已暂停：点“继续”后再测量缺少的数据。</translation>
    </message>
    <message>
      <source>Time, memory and disk</source>
      <translation>时间、内存与磁盘</translation>
    </message>
    <message>
      <source>Waiting for what the engine does now…</source>
      <translation>正在等引擎完成手头的工作…</translation>
    </message>
  </context>
  <context>
    <name>PreviewRows</name>
    <message>
      <source>Previews</source>
      <translation>预览</translation>
    </message>
  </context>
  <context>
    <name>ProgressPage</name>
    <message>
      <source>Free disk space…</source>
      <translation>释放磁盘空间…</translation>
    </message>
    <message>
      <source>One side wins more often than chance would have it; look at the other one first.</source>
      <translation>一边胜出的次数超出了偶然；先看看另一边。</translation>
    </message>
    <message>
      <source>Pairs that came twice were answered differently: on these prompts the votes look random.</source>
      <translation>出现过两次的图片对，两次回答不同：对这些提示词，投票看起来是随机的。</translation>
    </message>
    <message>
      <source>agree with yourself</source>
      <translation>前后一致</translation>
    </message>
    <message>
      <source>both bad</source>
      <translation>都不好</translation>
    </message>
    <message>
      <source>both good</source>
      <translation>都好</translation>
    </message>
    <message>
      <source>left wins</source>
      <translation>左边胜出</translation>
    </message>
    <message>
      <source>pictures</source>
      <translation>张图片</translation>
    </message>
    <message>
      <source>rounds</source>
      <translation>轮</translation>
    </message>
    <message>
      <source>skipped</source>
      <translation>次跳过</translation>
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
      <translation>归档“{0}”</translation>
    </message>
    <message>
      <source>Archiving “{0}”…</source>
      <translation>正在归档“{0}”…</translation>
    </message>
    <message>
      <source>Broken off; nothing has changed.</source>
      <translation>已中断；没有任何改动。</translation>
    </message>
    <message>
      <source>Deleting “{0}”…</source>
      <translation>正在删除“{0}”…</translation>
    </message>
    <message>
      <source>Duplicate</source>
      <translation>创建副本</translation>
    </message>
    <message>
      <source>Duplicate the project</source>
      <translation>创建项目副本</translation>
    </message>
    <message>
      <source>Duplicating “{0}”…</source>
      <translation>正在创建“{0}”的副本…</translation>
    </message>
    <message>
      <source>Everything of “{0}” but what can be drawn again is in {1}.</source>
      <translation>除了可以重新绘制的内容，“{0}”的一切都已存入 {1}。</translation>
    </message>
    <message>
      <source>It is called “{0}” now.</source>
      <translation>现在它叫“{0}”。</translation>
    </message>
    <message>
      <source>Move “{0}” into another folder</source>
      <translation>把“{0}”移到其他文件夹</translation>
    </message>
    <message>
      <source>Moving “{0}”…</source>
      <translation>正在移动“{0}”…</translation>
    </message>
    <message>
      <source>Open an archive</source>
      <translation>打开归档</translation>
    </message>
    <message>
      <source>Putting “{0}” back…</source>
      <translation>正在把“{0}”放回原处…</translation>
    </message>
    <message>
      <source>Rename</source>
      <translation>重命名</translation>
    </message>
    <message>
      <source>Rename the project</source>
      <translation>重命名项目</translation>
    </message>
    <message>
      <source>Renaming “{0}”…</source>
      <translation>正在重命名“{0}”…</translation>
    </message>
    <message>
      <source>The archive is a project in {0} now.</source>
      <translation>归档已解包为项目，位于 {0}。</translation>
    </message>
    <message>
      <source>Undo: put “{0}” back</source>
      <translation>撤销：把“{0}”放回原处</translation>
    </message>
    <message>
      <source>Unpacking “{0}”…</source>
      <translation>正在解包“{0}”…</translation>
    </message>
    <message>
      <source>Zip files (*.zip)</source>
      <translation>Zip 文件 (*.zip)</translation>
    </message>
    <message>
      <source>{0} copy</source>
      <translation>{0} 副本</translation>
    </message>
    <message>
      <source>“{0}” is a project of its own.</source>
      <translation>“{0}”已成为独立的项目。</translation>
    </message>
    <message>
      <source>“{0}” is back.</source>
      <translation>“{0}”已恢复。</translation>
    </message>
    <message>
      <source>“{0}” is deleted. There is no trash for this disk, so it lies in {1} until you remove it.</source>
      <translation>“{0}”已删除。这个磁盘没有回收站，它会留在 {1}，直到你将其移除。</translation>
    </message>
    <message>
      <source>“{0}” is in the trash.</source>
      <translation>“{0}”已移入回收站。</translation>
    </message>
    <message>
      <source>“{0}” is open, so it cannot be deleted; choose “Close” in its menu first.</source>
      <translation>“{0}”正打开着，无法删除；请先在它的菜单里选“关闭”。</translation>
    </message>
    <message>
      <source>“{0}” lies in {1} now.</source>
      <translation>“{0}”现在位于 {1}。</translation>
    </message>
  </context>
  <context>
    <name>PromptPage</name>
    <message>
      <source>A file with prompts</source>
      <translation>提示词文件</translation>
    </message>
    <message>
      <source>Add</source>
      <translation>添加</translation>
    </message>
    <message>
      <source>Copied. Write {0} in a prompt to have a line of it.</source>
      <translation>已复制。在提示词中写 {0}，就会用到其中的一行。</translation>
    </message>
    <message>
      <source>Delete</source>
      <translation>删除</translation>
    </message>
    <message>
      <source>Drag rows, or press Alt+↑ or Alt+↓, to put them in another order.</source>
      <translation>拖动行，或按 Alt+↑、Alt+↓，即可改变顺序。</translation>
    </message>
    <message>
      <source>For blind checks only</source>
      <translation>仅用于盲测</translation>
    </message>
    <message>
      <source>From a file…</source>
      <translation>从文件导入…</translation>
    </message>
    <message>
      <source>New prompts</source>
      <translation>新的提示词</translation>
    </message>
    <message>
      <source>New prompts, one per line. “a {red|blue} boat” leaves a choice.</source>
      <translation>新的提示词，每行一条。“a {red|blue} boat”会任选其一。</translation>
    </message>
    <message>
      <source>Prompts</source>
      <translation>提示词</translation>
    </message>
    <message>
      <source>Prompts (*.txt *.csv *.tsv);;All files (*)</source>
      <translation>提示词 (*.txt *.csv *.tsv);;所有文件 (*)</translation>
    </message>
    <message>
      <source>Prompts for blind checks are never voted on: they show whether what was learned holds.</source>
      <translation>盲测用的提示词从不参与投票：它们用来检验学到的内容是否站得住。</translation>
    </message>
    <message>
      <source>Put back</source>
      <translation>恢复</translation>
    </message>
    <message>
      <source>Write a prompt first, one per line.</source>
      <translation>请先写一条提示词，每行一条。</translation>
    </message>
    <message>
      <source>prompt</source>
      <translation>条提示词</translation>
    </message>
    <message>
      <source>prompts</source>
      <translation>条提示词</translation>
    </message>
    <message>
      <source>{0} added.</source>
      <translation>已添加 {0}。</translation>
    </message>
    <message>
      <source>{0} deleted; the pictures stay.</source>
      <translation>已删除 {0}；图片会保留。</translation>
    </message>
    <message>
      <source>{0} left out: they are there already.</source>
      <translation>略过 {0} 条：已经有了。</translation>
    </message>
    <message>
      <source>“{0}” has a brace without its other half, so it is drawn as it is written.</source>
      <translation>“{0}”的花括号不成对，会原样用于绘制。</translation>
    </message>
  </context>
  <context>
    <name>PromptTable</name>
    <message>
      <source>Blind check</source>
      <translation>盲测</translation>
    </message>
    <message>
      <source>Delete</source>
      <translation>删除</translation>
    </message>
    <message>
      <source>Move down</source>
      <translation>下移</translation>
    </message>
    <message>
      <source>Move up</source>
      <translation>上移</translation>
    </message>
    <message>
      <source>Negative prompt</source>
      <translation>反向提示词</translation>
    </message>
    <message>
      <source>On</source>
      <translation>开启</translation>
    </message>
    <message>
      <source>Pictures</source>
      <translation>图片</translation>
    </message>
    <message>
      <source>Prompt</source>
      <translation>提示词</translation>
    </message>
    <message>
      <source>Prompts</source>
      <translation>提示词</translation>
    </message>
    <message>
      <source>Weight</source>
      <translation>权重</translation>
    </message>
  </context>
  <context>
    <name>QuestionLine</name>
    <message>
      <source>&amp;Question</source>
      <translation>问题(&amp;Q)</translation>
    </message>
    <message>
      <source>Lesson: {0}</source>
      <translation>课程：{0}</translation>
    </message>
    <message>
      <source>Question over the pictures</source>
      <translation>图片上方的问题</translation>
    </message>
  </context>
  <context>
    <name>QuestionRow</name>
    <message>
      <source>None is bad</source>
      <translation>没有不好的</translation>
    </message>
    <message>
      <source>{0} bad, go on</source>
      <translation>{0} 张不好，继续</translation>
    </message>
  </context>
  <context>
    <name>RatedDialog</name>
    <message>
      <source>A good and a bad picture of one prompt come as a vote; all others as pictures that you like, or do not like.</source>
      <translation>同一提示词下一张好的和一张不好的图片算作一票；其余的作为你喜欢或不喜欢的图片。</translation>
    </message>
    <message>
      <source>Bad ones</source>
      <translation>不好的</translation>
    </message>
    <message>
      <source>Bring them in</source>
      <translation>导入</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>取消</translation>
    </message>
    <message>
      <source>Folder</source>
      <translation>文件夹</translation>
    </message>
    <message>
      <source>Good ones</source>
      <translation>好的</translation>
    </message>
    <message>
      <source>Look at them</source>
      <translation>看一看</translation>
    </message>
    <message>
      <source>One folder of pictures with their prompts in them</source>
      <translation>一个文件夹，图片中带有提示词</translation>
    </message>
    <message>
      <source>Pictures of one prompt come in groups for you to vote on. Prompts are read as ComfyUI, A1111, Forge, InvokeAI, NovelAI and Midjourney leave them.</source>
      <translation>同一提示词的图片会分组，供你投票。可读取 ComfyUI、A1111、Forge、InvokeAI、NovelAI 和 Midjourney 留下的提示词。</translation>
    </message>
    <message>
      <source>Rated pictures from elsewhere</source>
      <translation>来自别处的已评图片</translation>
    </message>
    <message>
      <source>Two folders, one of good and one of bad pictures</source>
      <translation>两个文件夹，分别放好的和不好的图片</translation>
    </message>
  </context>
  <context>
    <name>ReadingRow</name>
    <message>
      <source>Cancel</source>
      <translation>取消</translation>
    </message>
    <message>
      <source>Looking for pictures…</source>
      <translation>正在查找图片…</translation>
    </message>
    <message>
      <source>Progress</source>
      <translation>进度</translation>
    </message>
    <message>
      <source>Reading pictures: {0} of {1}</source>
      <translation>正在读取图片：{0}/{1}</translation>
    </message>
  </context>
  <context>
    <name>RecentDelegate</name>
    <message>
      <source>open · {0}</source>
      <translation>已打开 · {0}</translation>
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
      <translation>归档…</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>关闭</translation>
    </message>
    <message>
      <source>Delete</source>
      <translation>删除</translation>
    </message>
    <message>
      <source>Duplicate…</source>
      <translation>创建副本…</translation>
    </message>
    <message>
      <source>Move…</source>
      <translation>移动…</translation>
    </message>
    <message>
      <source>Open</source>
      <translation>打开</translation>
    </message>
    <message>
      <source>Recent projects</source>
      <translation>最近的项目</translation>
    </message>
    <message>
      <source>Rename…</source>
      <translation>重命名…</translation>
    </message>
    <message>
      <source>The menu key shows what can be done with a project.</source>
      <translation>按菜单键可查看能对项目做什么。</translation>
    </message>
  </context>
  <context>
    <name>ReportDialog</name>
    <message>
      <source>A report helps to find out what went wrong. It holds the log, the versions of programs, your settings and the counts of this project. It is only written to a file: you decide whom to send it to.</source>
      <translation>报告有助于查明问题所在。其中包含日志、程序版本、你的设置和本项目的各项数量。它只会写入文件，发给谁由你决定。</translation>
    </message>
    <message>
      <source>Add pictures of the last votes</source>
      <translation>附上最近投票的图片</translation>
    </message>
    <message>
      <source>Add prompts</source>
      <translation>附上提示词</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>关闭</translation>
    </message>
    <message>
      <source>Keep names of folders and people</source>
      <translation>保留文件夹名和人名</translation>
    </message>
    <message>
      <source>Make a report</source>
      <translation>生成报告</translation>
    </message>
    <message>
      <source>Prompts, pictures and names stay out, unless you tick them:</source>
      <translation>提示词、图片和名称不会包含在内，除非勾选：</translation>
    </message>
    <message>
      <source>Save the report</source>
      <translation>保存报告</translation>
    </message>
    <message>
      <source>Save the report…</source>
      <translation>保存报告…</translation>
    </message>
    <message>
      <source>Saved as {0}</source>
      <translation>已保存为 {0}</translation>
    </message>
    <message>
      <source>Writing…</source>
      <translation>正在写入…</translation>
    </message>
    <message>
      <source>Zip files (*.zip)</source>
      <translation>Zip 文件 (*.zip)</translation>
    </message>
  </context>
  <context>
    <name>Rest</name>
    <message>
      <source>You have voted for {0} minutes. Time for a rest?</source>
      <translation>已经投了 {0} 分钟票，休息一下吧？</translation>
    </message>
  </context>
  <context>
    <name>RoundPopover</name>
    <message>
      <source>Answered beside them</source>
      <translation>其他回答</translation>
    </message>
    <message>
      <source>Round {0}</source>
      <translation>第 {0} 轮</translation>
    </message>
    <message>
      <source>Round {0} is being learned. What you vote on now counts towards round {1}: {2} of {3}.</source>
      <translation>正在学习第 {0} 轮。现在的投票计入第 {1} 轮：{2}/{3}。</translation>
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
      <translation>已投 {0}/{1} 票；投满后就开始学习。</translation>
    </message>
    <message>
      <source>{0} to go: {1} at your pace, and {2} until the pictures for them are drawn.</source>
      <translation>还差 {0}：按你的速度要 {1}，画好这些图片要 {2}。</translation>
    </message>
    <message>
      <source>{0} to go: {1} at your pace.</source>
      <translation>还差 {0}：按你的速度要 {1}。</translation>
    </message>
    <message>
      <source>{0} votes: enough. It learns as soon as it can.</source>
      <translation>{0} 票：够了。一有空就开始学习。</translation>
    </message>
  </context>
  <context>
    <name>RoundText</name>
    <message>
      <source>A blind check of what it learned: not counted for the round</source>
      <translation>对学习成果的盲测：不计入本轮</translation>
    </message>
    <message>
      <source>No picture is better than another: not counted for the round</source>
      <translation>分不出高下：不计入本轮</translation>
    </message>
    <message>
      <source>Those came a second time: not counted for the round</source>
      <translation>这些出现了第二次：不计入本轮</translation>
    </message>
    <message>
      <source>blind check</source>
      <translation>次盲测</translation>
    </message>
    <message>
      <source>blind checks</source>
      <translation>次盲测</translation>
    </message>
    <message>
      <source>repeat</source>
      <translation>次重复</translation>
    </message>
    <message>
      <source>repeats</source>
      <translation>次重复</translation>
    </message>
    <message>
      <source>skipped</source>
      <translation>次跳过</translation>
    </message>
    <message>
      <source>{0} without a better one</source>
      <translation>{0} 票未分高下</translation>
    </message>
    <message>
      <source>{0}: kept, with nothing to learn from</source>
      <translation>{0}：会保留，但没有可学的</translation>
    </message>
    <message>
      <source>{0}: they may come back</source>
      <translation>{0}：之后可能再出现</translation>
    </message>
    <message>
      <source>{0}: they prove what was learned</source>
      <translation>{0}：用来检验学到了什么</translation>
    </message>
    <message>
      <source>{0}: they show how alike you answer</source>
      <translation>{0}：用来看你的回答是否一致</translation>
    </message>
  </context>
  <context>
    <name>RoundView</name>
    <message>
      <source>Export…</source>
      <translation>导出…</translation>
    </message>
    <message>
      <source>Go on voting</source>
      <translation>继续投票</translation>
    </message>
    <message>
      <source>It learned from {0}.</source>
      <translation>学自 {0}。</translation>
    </message>
    <message>
      <source>Round {0} is learned</source>
      <translation>第 {0} 轮已学完</translation>
    </message>
    <message>
      <source>See more</source>
      <translation>查看更多</translation>
    </message>
    <message>
      <source>The base model beside the checkpoint, prompt {0}</source>
      <translation>底模与检查点并列，提示词 {0}</translation>
    </message>
    <message>
      <source>What {0} draws</source>
      <translation>{0} 的绘制效果</translation>
    </message>
    <message>
      <source>left of the line: the base model      right of it: {0}</source>
      <translation>线的左侧：底模      右侧：{0}</translation>
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
      <translation>← → 移动分界线      Tab 互换      M 查看更多      E 导出      其他任意键：继续</translation>
    </message>
  </context>
  <context>
    <name>SamplingField</name>
    <message>
      <source>A1111, Forge and ComfyUI count two of these steps as one: 10 there are 20 here.</source>
      <translation>A1111、Forge 和 ComfyUI 把这里的两步算作一步：那里的 10 步等于这里的 20 步。</translation>
    </message>
    <message>
      <source>CLIP skip</source>
      <translation>CLIP 跳过层</translation>
    </message>
    <message>
      <source>Guidance</source>
      <translation>引导系数</translation>
    </message>
    <message>
      <source>Sampler</source>
      <translation>采样器</translation>
    </message>
    <message>
      <source>Steps</source>
      <translation>步数</translation>
    </message>
    <message>
      <source>{0} (suggested)</source>
      <translation>{0}（建议）</translation>
    </message>
  </context>
  <context>
    <name>SamplingLine</name>
    <message>
      <source>As A1111 and Forge read it</source>
      <translation>A1111 和 Forge 能识别的格式</translation>
    </message>
    <message>
      <source>CLIP skip {0}</source>
      <translation>CLIP 跳过层 {0}</translation>
    </message>
    <message>
      <source>Copied</source>
      <translation>已复制</translation>
    </message>
    <message>
      <source>Copy</source>
      <translation>复制</translation>
    </message>
    <message>
      <source>Copy how the pictures are drawn</source>
      <translation>复制图片的绘制参数</translation>
    </message>
    <message>
      <source>Drawn with {0}</source>
      <translation>绘制参数：{0}</translation>
    </message>
    <message>
      <source>Learning: {0}</source>
      <translation>学习：{0}</translation>
    </message>
    <message>
      <source>guidance {0}</source>
      <translation>引导系数 {0}</translation>
    </message>
    <message>
      <source>the model's own size</source>
      <translation>模型本来的尺寸</translation>
    </message>
    <message>
      <source>{0} steps</source>
      <translation>{0} 步</translation>
    </message>
  </context>
  <context>
    <name>SettingsDialog</name>
    <message>
      <source>A note when a round is learned, a file is written or something went wrong.</source>
      <translation>当一轮学完、文件写好或出错时给出提醒。</translation>
    </message>
    <message>
      <source>A quiet sound</source>
      <translation>轻柔的提示音</translation>
    </message>
    <message>
      <source>After {0} minutes of voting</source>
      <translation>投票 {0} 分钟后</translation>
    </message>
    <message>
      <source>As the system</source>
      <translation>跟随系统</translation>
    </message>
    <message>
      <source>Automatic</source>
      <translation>自动</translation>
    </message>
    <message>
      <source>Change the folder for new projects</source>
      <translation>更改新项目的文件夹</translation>
    </message>
    <message>
      <source>Change…</source>
      <translation>更改…</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>关闭</translation>
    </message>
    <message>
      <source>Compile the model</source>
      <translation>编译模型</translation>
    </message>
    <message>
      <source>Dark</source>
      <translation>深色</translation>
    </message>
    <message>
      <source>Drawing and learning</source>
      <translation>绘制与学习</translation>
    </message>
    <message>
      <source>Folder for new projects</source>
      <translation>新项目的文件夹</translation>
    </message>
    <message>
      <source>Four bits (least memory)</source>
      <translation>4 位（最省内存）</translation>
    </message>
    <message>
      <source>Full (fp32)</source>
      <translation>全精度 (fp32)</translation>
    </message>
    <message>
      <source>Half (fp16)</source>
      <translation>半精度 (fp16)</translation>
    </message>
    <message>
      <source>Half precision needs half the memory of a graphics card; a processor always works in full.</source>
      <translation>半精度只占一半显存；处理器始终以全精度计算。</translation>
    </message>
    <message>
      <source>Half, wide range (bf16)</source>
      <translation>半精度，范围更宽 (bf16)</translation>
    </message>
    <message>
      <source>Keys</source>
      <translation>按键</translation>
    </message>
    <message>
      <source>Keys for voting</source>
      <translation>投票按键</translation>
    </message>
    <message>
      <source>Language</source>
      <translation>语言</translation>
    </message>
    <message>
      <source>Languages other than English and German want a native reader; corrections are welcome.</source>
      <translation>除英语和德语外的语言还需要母语者校读，欢迎指正。</translation>
    </message>
    <message>
      <source>Light</source>
      <translation>浅色</translation>
    </message>
    <message>
      <source>Listen</source>
      <translation>试听</translation>
    </message>
    <message>
      <source>Look</source>
      <translation>外观</translation>
    </message>
    <message>
      <source>Never</source>
      <translation>从不</translation>
    </message>
    <message>
      <source>New projects in</source>
      <translation>新项目位置</translation>
    </message>
    <message>
      <source>Notes</source>
      <translation>提醒</translation>
    </message>
    <message>
      <source>Only on a graphics card: the first picture and the first round come minutes later, the others may come sooner. It needs a C++ compiler.</source>
      <translation>仅用于显卡：第一张图片和第一轮学习会晚几分钟，之后可能更快。需要 C++ 编译器。</translation>
    </message>
    <message>
      <source>Precision</source>
      <translation>精度</translation>
    </message>
    <message>
      <source>Projects</source>
      <translation>项目</translation>
    </message>
    <message>
      <source>Projects that you have already stay where they are.</source>
      <translation>已有的项目仍留在原处。</translation>
    </message>
    <message>
      <source>Remind me to rest</source>
      <translation>提醒我休息</translation>
    </message>
    <message>
      <source>Settings</source>
      <translation>设置</translation>
    </message>
    <message>
      <source>Show and change…</source>
      <translation>查看和更改…</translation>
    </message>
    <message>
      <source>Show pictures while they are drawn</source>
      <translation>边画边显示图片</translation>
    </message>
    <message>
      <source>Size</source>
      <translation>大小</translation>
    </message>
    <message>
      <source>Speed</source>
      <translation>速度</translation>
    </message>
    <message>
      <source>Tell me</source>
      <translation>通知我</translation>
    </message>
    <message>
      <source>These, and what Atelier works on, change when the settings are closed.</source>
      <translation>这些选项以及 Atelier 使用的设备，在关闭设置后生效。</translation>
    </message>
    <message>
      <source>Waiting</source>
      <translation>等待时</translation>
    </message>
    <message>
      <source>When a round is learned</source>
      <translation>一轮学完时</translation>
    </message>
    <message>
      <source>When the window is not in front</source>
      <translation>窗口不在最前时</translation>
    </message>
    <message>
      <source>Where you wait for a picture, you see it come out of the noise, at first blurred.</source>
      <translation>等待图片时，可以看着它从噪声中浮现，起初是模糊的。</translation>
    </message>
    <message>
      <source>Window</source>
      <translation>窗口</translation>
    </message>
    <message>
      <source>With a sound</source>
      <translation>带提示音</translation>
    </message>
    <message>
      <source>Works on</source>
      <translation>运行设备</translation>
    </message>
    <message>
      <source>{0} %</source>
      <translation>{0}%</translation>
    </message>
  </context>
  <context>
    <name>ShortcutSheet</name>
    <message>
      <source>All as usual</source>
      <translation>全部恢复默认</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>关闭</translation>
    </message>
    <message>
      <source>Key</source>
      <translation>按键</translation>
    </message>
    <message>
      <source>Keys</source>
      <translation>按键</translation>
    </message>
    <message>
      <source>Keys of the voting page</source>
      <translation>投票页面的按键</translation>
    </message>
    <message>
      <source>Mouse, pen, finger</source>
      <translation>鼠标、笔、手指</translation>
    </message>
    <message>
      <source>Press Enter on a line to give it another key.</source>
      <translation>在某一行按 Enter，可以换一个按键。</translation>
    </message>
    <message>
      <source>Press the new key for “{0}”, or Esc.</source>
      <translation>请按下“{0}”的新按键，或按 Esc。</translation>
    </message>
    <message>
      <source>Search</source>
      <translation>搜索</translation>
    </message>
    <message>
      <source>Search the keys</source>
      <translation>搜索按键</translation>
    </message>
    <message>
      <source>These keys cannot be changed.</source>
      <translation>这些按键不能更改。</translation>
    </message>
    <message>
      <source>What it does</source>
      <translation>作用</translation>
    </message>
  </context>
  <context>
    <name>SizeField</name>
    <message>
      <source>About half the work for drawing and learning. Pictures show less detail and may be composed otherwise than at full size; the LoRA works at both.</source>
      <translation>绘制和学习的工作量约为一半。图片细节较少，构图可能与完整尺寸不同；LoRA 两种尺寸都适用。</translation>
    </message>
    <message>
      <source>As the model was made for</source>
      <translation>模型本来的尺寸</translation>
    </message>
    <message>
      <source>Draft, {0} × {0}</source>
      <translation>草稿，{0} × {0}</translation>
    </message>
    <message>
      <source>Full size, {0} × {0}</source>
      <translation>完整尺寸，{0} × {0}</translation>
    </message>
    <message>
      <source>Picture size</source>
      <translation>图片尺寸</translation>
    </message>
  </context>
  <context>
    <name>SlimDialog</name>
    <message>
      <source>Close</source>
      <translation>关闭</translation>
    </message>
    <message>
      <source>Free disk space</source>
      <translation>释放磁盘空间</translation>
    </message>
    <message>
      <source>Free the space</source>
      <translation>释放空间</translation>
    </message>
    <message>
      <source>Freeing…</source>
      <translation>正在释放…</translation>
    </message>
    <message>
      <source>Looking…</source>
      <translation>正在查看…</translation>
    </message>
    <message>
      <source>Older versions of Atelier kept every step of every picture. Only the last one is learned from: the others can go. No picture, vote or checkpoint changes, and what is learned stays the same.</source>
      <translation>旧版 Atelier 保存了每张图片的每一步，而学习只用到最后一步，其余的都可以删除。图片、投票和检查点都不会变，学到的内容也不变。</translation>
    </message>
    <message>
      <source>Progress</source>
      <translation>进度</translation>
    </message>
    <message>
      <source>There is nothing to free in this project.</source>
      <translation>这个项目没有可释放的空间。</translation>
    </message>
    <message>
      <source>{0} are free again.</source>
      <translation>已释放 {0}。</translation>
    </message>
    <message>
      <source>{0} can be freed.</source>
      <translation>可以释放 {0}。</translation>
    </message>
  </context>
  <context>
    <name>SourceLine</name>
    <message>
      <source>The last pictures — {0}</source>
      <translation>上一组图片 — {0}</translation>
    </message>
    <message>
      <source>{0}, seeds {1} and {2}</source>
      <translation>{0}，种子 {1} 和 {2}</translation>
    </message>
  </context>
  <context>
    <name>StandingVote</name>
    <message>
      <source>Another vote takes the place of this one; {0} or {1} leaves it as it is.</source>
      <translation>再投一次会取代这一票；按 {0} 或 {1} 保持不变。</translation>
    </message>
    <message>
      <source>You marked these pictures before.</source>
      <translation>这些图片你之前已经评过。</translation>
    </message>
    <message>
      <source>You said: both are bad.</source>
      <translation>你的回答：都不好。</translation>
    </message>
    <message>
      <source>You said: both are good.</source>
      <translation>你的回答：都好。</translation>
    </message>
    <message>
      <source>You said: picture {0} is the best.</source>
      <translation>你的回答：图片 {0} 最好。</translation>
    </message>
    <message>
      <source>You said: the left one is better.</source>
      <translation>你的回答：左边更好。</translation>
    </message>
    <message>
      <source>You said: the left one is much better.</source>
      <translation>你的回答：左边好得多。</translation>
    </message>
    <message>
      <source>You said: the right one is better.</source>
      <translation>你的回答：右边更好。</translation>
    </message>
    <message>
      <source>You said: the right one is much better.</source>
      <translation>你的回答：右边好得多。</translation>
    </message>
  </context>
  <context>
    <name>StartPage</name>
    <message>
      <source>Check the project…</source>
      <translation>检查项目…</translation>
    </message>
    <message>
      <source>New project</source>
      <translation>新建项目</translation>
    </message>
    <message>
      <source>Open a project folder</source>
      <translation>打开项目文件夹</translation>
    </message>
    <message>
      <source>Open archive…</source>
      <translation>打开归档…</translation>
    </message>
    <message>
      <source>Open folder…</source>
      <translation>打开文件夹…</translation>
    </message>
    <message>
      <source>Opening “{0}”…</source>
      <translation>正在打开“{0}”…</translation>
    </message>
    <message>
      <source>Progress</source>
      <translation>进度</translation>
    </message>
    <message>
      <source>Projects you have opened appear here.</source>
      <translation>打开过的项目会显示在这里。</translation>
    </message>
    <message>
      <source>Recent projects</source>
      <translation>最近的项目</translation>
    </message>
    <message>
      <source>Teach a model your style by choosing between pictures.</source>
      <translation>在图片之间做选择，教会模型你的风格。</translation>
    </message>
  </context>
  <context>
    <name>StarterSamples</name>
    <message>
      <source>It paints trees, houses, mountains, flowers, boats, cats, stars and fish, and needs no graphics card. Its pictures are small by nature, 64 pixels wide; a model of yours paints larger ones.</source>
      <translation>它会画树木、房屋、山峦、花朵、小船、猫、星星和鱼，不需要显卡。它的图片天生很小，宽 64 像素；用你自己的模型能画得更大。</translation>
    </message>
  </context>
  <context>
    <name>StatusStrip</name>
    <message>
      <source>Continue</source>
      <translation>继续</translation>
    </message>
    <message>
      <source>Drawn ahead and ready to vote on: {0}</source>
      <translation>提前绘制完毕，可投 {0} 票</translation>
    </message>
    <message>
      <source>Next round: {0} of {1} votes</source>
      <translation>下一轮：{0}/{1} 票</translation>
    </message>
    <message>
      <source>Pause</source>
      <translation>暂停</translation>
    </message>
    <message>
      <source>Round {0}: {1} of {2} votes</source>
      <translation>第 {0} 轮：{1}/{2} 票</translation>
    </message>
    <message>
      <source>Stop</source>
      <translation>停止</translation>
    </message>
    <message>
      <source>Votes of this round</source>
      <translation>本轮的投票</translation>
    </message>
    <message>
      <source>Work of the engine</source>
      <translation>引擎的工作</translation>
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
      <translation>{0} 已就绪</translation>
    </message>
    <message>
      <source>{0} is saved</source>
      <translation>{0} 已保存</translation>
    </message>
    <message>
      <source>{0} with bad files: see Progress</source>
      <translation>{0}的文件损坏：见“进度”</translation>
    </message>
  </context>
  <context>
    <name>StrengthRow</name>
    <message>
      <source>A blind check tells at which strength you like it best.</source>
      <translation>盲测会告诉你最喜欢哪种强度。</translation>
    </message>
    <message>
      <source>Another prompt</source>
      <translation>换一条提示词</translation>
    </message>
    <message>
      <source>Blind check: no clear difference between the strengths in {0} pairs.</source>
      <translation>盲测：{0} 对图片中，各强度没有明显差别。</translation>
    </message>
    <message>
      <source>Blind check: you like it best at {0} %, after {1} pairs.</source>
      <translation>盲测：{1} 对之后，你最喜欢 {0}%。</translation>
    </message>
    <message>
      <source>Check again…</source>
      <translation>再次盲测…</translation>
    </message>
    <message>
      <source>Check…</source>
      <translation>盲测…</translation>
    </message>
    <message>
      <source>Strength</source>
      <translation>强度</translation>
    </message>
    <message>
      <source>Strength {0} %</source>
      <translation>强度 {0}%</translation>
    </message>
    <message>
      <source>Take {0} %</source>
      <translation>采用 {0}%</translation>
    </message>
    <message>
      <source>{0} %</source>
      <translation>{0}%</translation>
    </message>
  </context>
  <context>
    <name>Taste</name>
    <message>
      <source>It has learned: {0}.</source>
      <translation>学到的是：{0}。</translation>
    </message>
    <message>
      <source>Learned from {0} and {1}.</source>
      <translation>学自 {0}和 {1}。</translation>
    </message>
    <message>
      <source>Learned from {0}.</source>
      <translation>学自 {0}。</translation>
    </message>
    <message>
      <source>More votes of the same kind hardly change it any more.</source>
      <translation>再投同类的票，也几乎不会有变化。</translation>
    </message>
    <message>
      <source>No plain word fits what it has learned.</source>
      <translation>它学到的东西，很难用简单的词来形容。</translation>
    </message>
    <message>
      <source>Of {0} it had not seen it would have foretold {1} ({2} to {3}); by chance it would be half.</source>
      <translation>在未见过的 {0}中，它能猜中 {1}（{2} 至 {3}）；全凭运气则是一半。</translation>
    </message>
    <message>
      <source>Of {0} it had not seen it would have foretold {1}; chance might do as well, so it is too early to tell.</source>
      <translation>在未见过的 {0}中，它能猜中 {1}；凭运气也可能做到，现在下结论还太早。</translation>
    </message>
    <message>
      <source>There were no votes yet that it could have foretold.</source>
      <translation>还没有可供它猜测的投票。</translation>
    </message>
    <message>
      <source>a clearer centre</source>
      <translation>中心更清晰</translation>
    </message>
    <message>
      <source>brighter</source>
      <translation>更明亮</translation>
    </message>
    <message>
      <source>busier</source>
      <translation>更热闹</translation>
    </message>
    <message>
      <source>calmer</source>
      <translation>更宁静</translation>
    </message>
    <message>
      <source>cooler colours</source>
      <translation>色彩更冷</translation>
    </message>
    <message>
      <source>darker</source>
      <translation>更暗</translation>
    </message>
    <message>
      <source>less contrast</source>
      <translation>对比更弱</translation>
    </message>
    <message>
      <source>less room around the subject</source>
      <translation>主体周围留白更少</translation>
    </message>
    <message>
      <source>less symmetrical</source>
      <translation>更不对称</translation>
    </message>
    <message>
      <source>more contrast</source>
      <translation>对比更强</translation>
    </message>
    <message>
      <source>more room around the subject</source>
      <translation>主体周围留白更多</translation>
    </message>
    <message>
      <source>more symmetrical</source>
      <translation>更对称</translation>
    </message>
    <message>
      <source>more vivid colours</source>
      <translation>色彩更鲜艳</translation>
    </message>
    <message>
      <source>of your pictures</source>
      <translation>张你自己的图片</translation>
    </message>
    <message>
      <source>paler colours</source>
      <translation>色彩更淡</translation>
    </message>
    <message>
      <source>picture of yours</source>
      <translation>张你自己的图片</translation>
    </message>
    <message>
      <source>spread to the edges</source>
      <translation>向边缘铺开</translation>
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
      <translation>色彩更暖</translation>
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
      <translation>它了解你自己的图片，但还没有学过投票；投上几票后，它会在这里给图片排名。</translation>
    </message>
    <message>
      <source>Looking at the pictures…</source>
      <translation>正在查看图片…</translation>
    </message>
    <message>
      <source>Not there yet</source>
      <translation>还没有</translation>
    </message>
    <message>
      <source>Ranked highest</source>
      <translation>排名最高</translation>
    </message>
    <message>
      <source>Ranked lowest</source>
      <translation>排名最低</translation>
    </message>
    <message>
      <source>The pictures that it learned from are not there any more.</source>
      <translation>它学过的图片已经不在了。</translation>
    </message>
    <message>
      <source>This round did not tell what it learned of your taste.</source>
      <translation>这一轮没有说明它对你的喜好学到了什么。</translation>
    </message>
    <message>
      <source>What it thinks you like</source>
      <translation>它认为你喜欢的</translation>
    </message>
    <message>
      <source>{0}, number {1}: {2}</source>
      <translation>{0}，第 {1} 名：{2}</translation>
    </message>
  </context>
  <context>
    <name>TileDelegate</name>
    <message>
      <source>the project's prompts</source>
      <translation>项目的提示词</translation>
    </message>
  </context>
  <context>
    <name>TileView</name>
    <message>
      <source>Change the caption</source>
      <translation>更改标注</translation>
    </message>
    <message>
      <source>Leave out</source>
      <translation>不使用</translation>
    </message>
    <message>
      <source>Move the crop</source>
      <translation>移动裁切框</translation>
    </message>
    <message>
      <source>Remove</source>
      <translation>移除</translation>
    </message>
    <message>
      <source>Take in again</source>
      <translation>重新使用</translation>
    </message>
    <message>
      <source>Your pictures</source>
      <translation>我的图片</translation>
    </message>
  </context>
  <context>
    <name>TopBar</name>
    <message>
      <source>Blind check</source>
      <translation>盲测</translation>
    </message>
    <message>
      <source>Export</source>
      <translation>导出</translation>
    </message>
    <message>
      <source>Gallery</source>
      <translation>图库</translation>
    </message>
    <message>
      <source>Help</source>
      <translation>帮助</translation>
    </message>
    <message>
      <source>Progress</source>
      <translation>进度</translation>
    </message>
    <message>
      <source>Prompts</source>
      <translation>提示词</translation>
    </message>
    <message>
      <source>Settings</source>
      <translation>设置</translation>
    </message>
    <message>
      <source>Start</source>
      <translation>首页</translation>
    </message>
    <message>
      <source>Try out</source>
      <translation>试画</translation>
    </message>
    <message>
      <source>Vote</source>
      <translation>投票</translation>
    </message>
    <message>
      <source>Your pictures</source>
      <translation>我的图片</translation>
    </message>
  </context>
  <context>
    <name>TourBar</name>
    <message>
      <source>Done</source>
      <translation>完成</translation>
    </message>
    <message>
      <source>Leave the tour</source>
      <translation>退出导览</translation>
    </message>
    <message>
      <source>Next</source>
      <translation>下一步</translation>
    </message>
    <message>
      <source>Tour, {0}: {1}</source>
      <translation>导览，{0}：{1}</translation>
    </message>
    <message>
      <source>{0} of {1}</source>
      <translation>{0}/{1}</translation>
    </message>
  </context>
  <context>
    <name>TryForm</name>
    <message>
      <source>Base model</source>
      <translation>底模</translation>
    </message>
    <message>
      <source>Guidance</source>
      <translation>引导系数</translation>
    </message>
    <message>
      <source>Height</source>
      <translation>高度</translation>
    </message>
    <message>
      <source>Keep</source>
      <translation>保留</translation>
    </message>
    <message>
      <source>Keep the seed</source>
      <translation>保留种子</translation>
    </message>
    <message>
      <source>Mixed in</source>
      <translation>混入</translation>
    </message>
    <message>
      <source>Model</source>
      <translation>模型</translation>
    </message>
    <message>
      <source>Negative prompt</source>
      <translation>反向提示词</translation>
    </message>
    <message>
      <source>New</source>
      <translation>换新</translation>
    </message>
    <message>
      <source>New seed</source>
      <translation>新种子</translation>
    </message>
    <message>
      <source>Nothing mixed in</source>
      <translation>不混入其他模型</translation>
    </message>
    <message>
      <source>Prompt</source>
      <translation>提示词</translation>
    </message>
    <message>
      <source>Sampler</source>
      <translation>采样器</translation>
    </message>
    <message>
      <source>Seed</source>
      <translation>种子</translation>
    </message>
    <message>
      <source>Steps</source>
      <translation>步数</translation>
    </message>
    <message>
      <source>Width</source>
      <translation>宽度</translation>
    </message>
    <message>
      <source>Width × height</source>
      <translation>宽 × 高</translation>
    </message>
  </context>
  <context>
    <name>TryPage</name>
    <message>
      <source>Checkpoint {0} is not there any more; the form leaves it out.</source>
      <translation>检查点 {0} 已不存在；表单不再包含它。</translation>
    </message>
    <message>
      <source>Copied with its settings.</source>
      <translation>已连同设置一起复制。</translation>
    </message>
    <message>
      <source>Copy</source>
      <translation>复制</translation>
    </message>
    <message>
      <source>Delete</source>
      <translation>删除</translation>
    </message>
    <message>
      <source>Delete a picture</source>
      <translation>删除图片</translation>
    </message>
    <message>
      <source>Delete this picture from the history? It cannot be brought back.</source>
      <translation>要从历史中删除这张图片吗？删除后无法找回。</translation>
    </message>
    <message>
      <source>Draw</source>
      <translation>绘制</translation>
    </message>
    <message>
      <source>Grid…</source>
      <translation>网格图…</translation>
    </message>
    <message>
      <source>Keep it</source>
      <translation>保留</translation>
    </message>
    <message>
      <source>Save the picture</source>
      <translation>保存图片</translation>
    </message>
    <message>
      <source>Saved as {0}.</source>
      <translation>已保存为 {0}。</translation>
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
      <translation>图片</translation>
    </message>
    <message>
      <source>What you draw appears here, and stays with its settings.</source>
      <translation>画出的图片会显示在这里，并保留其设置。</translation>
    </message>
  </context>
  <context>
    <name>VotePage</name>
    <message>
      <source>Pictures to choose between</source>
      <translation>供选择的图片</translation>
    </message>
    <message>
      <source>all bad</source>
      <translation>都不好</translation>
    </message>
    <message>
      <source>bad</source>
      <translation>不好</translation>
    </message>
    <message>
      <source>bad or not</source>
      <translation>好或不好</translation>
    </message>
    <message>
      <source>best</source>
      <translation>最好</translation>
    </message>
    <message>
      <source>choose</source>
      <translation>选择</translation>
    </message>
    <message>
      <source>done</source>
      <translation>完成</translation>
    </message>
    <message>
      <source>go on</source>
      <translation>继续</translation>
    </message>
    <message>
      <source>leave it</source>
      <translation>保持不变</translation>
    </message>
    <message>
      <source>none is bad</source>
      <translation>没有不好的</translation>
    </message>
  </context>
  <context>
    <name>VoteStrip</name>
    <message>
      <source>The last ten votes; click one to change it</source>
      <translation>最近十票；点击其中一票可以更改</translation>
    </message>
  </context>
  <context>
    <name>VotingWidget</name>
    <message>
      <source>all keys</source>
      <translation>所有按键</translation>
    </message>
    <message>
      <source>better</source>
      <translation>更好</translation>
    </message>
    <message>
      <source>both bad</source>
      <translation>都不好</translation>
    </message>
    <message>
      <source>both good</source>
      <translation>都好</translation>
    </message>
    <message>
      <source>more…</source>
      <translation>更多…</translation>
    </message>
    <message>
      <source>much better</source>
      <translation>好得多</translation>
    </message>
    <message>
      <source>skip</source>
      <translation>跳过</translation>
    </message>
    <message>
      <source>undo</source>
      <translation>撤销</translation>
    </message>
  </context>
  <context>
    <name>WaitingView</name>
    <message>
      <source>Comparing your pictures with the prompts…</source>
      <translation>正在把你的图片与提示词比较…</translation>
    </message>
    <message>
      <source>Continue</source>
      <translation>继续</translation>
    </message>
    <message>
      <source>Drawing the next pictures…</source>
      <translation>正在绘制下一组图片…</translation>
    </message>
    <message>
      <source>Learning from your votes…</source>
      <translation>正在学习你的投票…</translation>
    </message>
    <message>
      <source>Nothing is waiting</source>
      <translation>没有等待中的任务</translation>
    </message>
    <message>
      <source>Nothing is waiting, and the work is stopped</source>
      <translation>没有等待中的任务，工作已停止</translation>
    </message>
    <message>
      <source>Opening the model…</source>
      <translation>正在打开模型…</translation>
    </message>
    <message>
      <source>Paused</source>
      <translation>已暂停</translation>
    </message>
    <message>
      <source>Progress of the next pictures</source>
      <translation>下一组图片的进度</translation>
    </message>
    <message>
      <source>Reading your pictures…</source>
      <translation>正在读取你的图片…</translation>
    </message>
    <message>
      <source>Step {0} of {1}</source>
      <translation>第 {0}/{1} 步</translation>
    </message>
    <message>
      <source>The first time after a start takes a few seconds.</source>
      <translation>启动后第一次需要几秒钟。</translation>
    </message>
    <message>
      <source>Vote on what you skipped: {0}</source>
      <translation>给跳过的图片投票：{0}</translation>
    </message>
    <message>
      <source>Writing the LoRA file…</source>
      <translation>正在写入 LoRA 文件…</translation>
    </message>
    <message>
      <source>or press Enter</source>
      <translation>或按 Enter</translation>
    </message>
  </context>
  <context>
    <name>WildcardButton</name>
    <message>
      <source>Text files that you drop here are copied there</source>
      <translation>拖放到这里的文本文件会复制到那里</translation>
    </message>
    <message>
      <source>Wildcard files…</source>
      <translation>通配符文件…</translation>
    </message>
    <message>
      <source>“__animals/cats__” is the file cats.txt in its folder animals</source>
      <translation>“__animals/cats__”是文件夹 animals 中的文件 cats.txt</translation>
    </message>
    <message>
      <source>“__colour__” in a prompt becomes a line of the file colour.txt in this folder, by lot for each vote</source>
      <translation>提示词中的“__colour__”会变成此文件夹中文件 colour.txt 的一行，每次投票随机选取</translation>
    </message>
  </context>
  <context>
    <name>WorkPopover</name>
    <message>
      <source>Next</source>
      <translation>下一步</translation>
    </message>
    <message>
      <source>Now</source>
      <translation>现在</translation>
    </message>
    <message>
      <source>This computer</source>
      <translation>这台电脑</translation>
    </message>
    <message>
      <source>Time, memory and disk…</source>
      <translation>时间、内存与磁盘…</translation>
    </message>
  </context>
  <context>
    <name>_ExportRow</name>
    <message>
      <source>Remove</source>
      <translation>移除</translation>
    </message>
    <message>
      <source>Remove: {0}</source>
      <translation>移除：{0}</translation>
    </message>
    <message>
      <source>Writing {0}</source>
      <translation>正在写入 {0}</translation>
    </message>
  </context>
  <context>
    <name>blind check</name>
    <message>
      <source>It takes {0} answers to tell which strength you like best; skipped pairs do not count.</source>
      <translation>至少 {0} 个回答才能看出你最喜欢哪种强度；跳过的不算。</translation>
    </message>
    <message>
      <source>No clear difference</source>
      <translation>没有明显差别</translation>
    </message>
    <message>
      <source>Nothing is decided yet</source>
      <translation>尚未得出结果</translation>
    </message>
    <message>
      <source>This is how often you preferred {0} at each strength, in {1} pairs; ties count half.</source>
      <translation>在 {1} 对图片中，各强度下你选择 {0} 的频率如下；平局算一半。</translation>
    </message>
    <message>
      <source>Too few answers yet</source>
      <translation>回答还太少</translation>
    </message>
    <message>
      <source>Vote on a pair first; skipped pairs count for nobody.</source>
      <translation>请先为一对图片投票；跳过的不计入任何一方。</translation>
    </message>
    <message>
      <source>You like it best at {0} %</source>
      <translation>你最喜欢 {0}% 的强度</translation>
    </message>
    <message>
      <source>You like {0} better than {1}</source>
      <translation>比起 {1}，你更喜欢 {0}</translation>
    </message>
    <message>
      <source>checkpoint {0}</source>
      <translation>检查点 {0}</translation>
    </message>
    <message>
      <source>the base model</source>
      <translation>底模</translation>
    </message>
    <message>
      <source>{0} %</source>
      <translation>{0}%</translation>
    </message>
    <message>
      <source>{0} % ({1}–{2} %)</source>
      <translation>{0}% ({1}–{2}%)</translation>
    </message>
    <message>
      <source>{0} Chance alone could explain this; more pairs would tell.</source>
      <translation>{0}这也可能只是偶然；多测几对才能确定。</translation>
    </message>
    <message>
      <source>{0} against {1}</source>
      <translation>{0} 对比 {1}</translation>
    </message>
    <message>
      <source>{0} at five strengths</source>
      <translation>{0}，五种强度</translation>
    </message>
    <message>
      <source>{0} was preferred to {1} in {2} of {3} pairs; ties count half.</source>
      <translation>{3} 对图片中，有 {2} 对更喜欢 {0} 而不是 {1}；平局算一半。</translation>
    </message>
    <message>
      <source>{0}: best at {1} %, {2} of {3} pairs</source>
      <translation>{0}：{1}% 最好，{2}/{3} 对</translation>
    </message>
    <message>
      <source>{0}: no clear difference, {1} of {2} pairs</source>
      <translation>{0}：没有明显差别，{1}/{2} 对</translation>
    </message>
    <message>
      <source>{0}: nothing decided</source>
      <translation>{0}：尚无结果</translation>
    </message>
    <message>
      <source>{0}: too few answers, {1} of {2} pairs</source>
      <translation>{0}：回答太少，{1}/{2} 对</translation>
    </message>
    <message>
      <source>{0}: {1}, {2} of {3} pairs</source>
      <translation>{0}：{1}，{2}/{3} 对</translation>
    </message>
  </context>
  <context>
    <name>engine</name>
    <message>
      <source>Comparing your pictures with the prompts</source>
      <translation>正在把你的图片与提示词比较</translation>
    </message>
    <message>
      <source>Comparing {0} of yours with the prompts</source>
      <translation>正在把你的 {0}与提示词比较</translation>
    </message>
    <message>
      <source>Drawing a pair for the blind check</source>
      <translation>正在绘制盲测用的一对图片</translation>
    </message>
    <message>
      <source>Drawing ahead: {0} left</source>
      <translation>提前绘制：还剩 {0} 票</translation>
    </message>
    <message>
      <source>Drawing pictures</source>
      <translation>正在绘制图片</translation>
    </message>
    <message>
      <source>Drawing pictures for {0}</source>
      <translation>正在绘制 {0}的图片</translation>
    </message>
    <message>
      <source>Drawing {0}</source>
      <translation>正在绘制 {0}</translation>
    </message>
    <message>
      <source>Drawing {0} anew</source>
      <translation>正在重新绘制 {0}</translation>
    </message>
    <message>
      <source>Drawing {0} to set beside yours</source>
      <translation>正在绘制 {0}，用来与你的图片并列</translation>
    </message>
    <message>
      <source>Learning from your votes</source>
      <translation>正在学习你的投票</translation>
    </message>
    <message>
      <source>Learning round {0}</source>
      <translation>学习第 {0} 轮</translation>
    </message>
    <message>
      <source>Learning round {0}, after {1}</source>
      <translation>再投 {1}后学习第 {0} 轮</translation>
    </message>
    <message>
      <source>More pictures to vote on</source>
      <translation>绘制更多供投票的图片</translation>
    </message>
    <message>
      <source>Nothing until you continue</source>
      <translation>继续之前不做任何事</translation>
    </message>
    <message>
      <source>Opening the model</source>
      <translation>正在打开模型</translation>
    </message>
    <message>
      <source>Paused</source>
      <translation>已暂停</translation>
    </message>
    <message>
      <source>Paused · graphics memory is free</source>
      <translation>已暂停 · 显存已释放</translation>
    </message>
    <message>
      <source>Pausing…</source>
      <translation>正在暂停…</translation>
    </message>
    <message>
      <source>Reading your pictures</source>
      <translation>正在读取你的图片</translation>
    </message>
    <message>
      <source>Reading {0} of yours</source>
      <translation>正在读取你的 {0}</translation>
    </message>
    <message>
      <source>Ready</source>
      <translation>就绪</translation>
    </message>
    <message>
      <source>Saving the checkpoint</source>
      <translation>正在保存检查点</translation>
    </message>
    <message>
      <source>Stopped</source>
      <translation>已停止</translation>
    </message>
    <message>
      <source>Stopping…</source>
      <translation>正在停止…</translation>
    </message>
    <message>
      <source>Then: {0}</source>
      <translation>然后：{0}</translation>
    </message>
    <message>
      <source>Training a checkpoint again</source>
      <translation>正在重新训练检查点</translation>
    </message>
    <message>
      <source>Training checkpoint {0} again</source>
      <translation>重新训练检查点 {0}</translation>
    </message>
    <message>
      <source>Trying a base model</source>
      <translation>正在试用底模</translation>
    </message>
    <message>
      <source>Writing the LoRA file</source>
      <translation>正在写入 LoRA 文件</translation>
    </message>
    <message>
      <source>Writing {0}</source>
      <translation>正在写入 {0}</translation>
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
      <translation>张图片</translation>
    </message>
    <message>
      <source>pictures</source>
      <translation>张图片</translation>
    </message>
    <message>
      <source>preview</source>
      <translation>张预览图</translation>
    </message>
    <message>
      <source>previews</source>
      <translation>张预览图</translation>
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
      <translation>盲测至少需要一对图片。</translation>
    </message>
    <message>
      <source>A deck has {0} prompts at most; choose the best ones.</source>
      <translation>提示词最多 {0} 条；请挑选最好的。</translation>
    </message>
    <message>
      <source>A note says that a round is being learned, and none is.</source>
      <translation>有记录说正在学习一轮，实际上并没有。</translation>
    </message>
    <message>
      <source>A path is missing; say where the file or folder lies.</source>
      <translation>缺少路径；请指明文件或文件夹在哪里。</translation>
    </message>
    <message>
      <source>A project cannot be moved into itself; choose another folder.</source>
      <translation>项目不能移到它自己里面；请选择其他文件夹。</translation>
    </message>
    <message>
      <source>A project needs at least one prompt; write what the pictures should show.</source>
      <translation>项目至少需要一条提示词；请写下图片要表现什么。</translation>
    </message>
    <message>
      <source>A prompt needs words; switch it off if you no longer want it.</source>
      <translation>提示词不能是空的；不再需要的话，请把它关闭。</translation>
    </message>
    <message>
      <source>A rehearsal needs at least one vote.</source>
      <translation>试运行至少需要一票。</translation>
    </message>
    <message>
      <source>A round of learning takes about {0} min, in which nothing is drawn: have pictures drawn ahead, and vote on meanwhile.</source>
      <translation>学习一轮约需 {0} 分钟，其间不会绘制：可以提前绘制图片，边学边继续投票。</translation>
    </message>
    <message>
      <source>A style</source>
      <translation>风格</translation>
    </message>
    <message>
      <source>A vote is 1 (better) or 2 (much better), not {0}.</source>
      <translation>一票只能是 1（更好）或 2（好得多），不能是 {0}。</translation>
    </message>
    <message>
      <source>Add a control prompt on the Prompts page first.</source>
      <translation>请先在“提示词”页面添加一条对照提示词。</translation>
    </message>
    <message>
      <source>All of {0} is learned already.</source>
      <translation>{0} 的整幅画面都已用于学习。</translation>
    </message>
    <message>
      <source>Another folder has taken the place of “{0}” in {1}; put the right one back and go on, or open the project where it is now.</source>
      <translation>{1} 中“{0}”的位置被另一个文件夹占用了；请放回原来的文件夹再继续，或从项目现在的位置打开。</translation>
    </message>
    <message>
      <source>Another program is using the records of “{0}”; close it and try again.</source>
      <translation>另一个程序正在使用“{0}”的记录；请关闭它再重试。</translation>
    </message>
    <message>
      <source>Asks the D3PO paper's question of the steps in which each picture was drawn, the luck of single steps averaged out; in our measurements it learns less from the same votes, and it needs DDIM with noise and more room on the disk.</source>
      <translation>按 D3PO 论文的思路，对每张图片的绘制步骤提问，并平均掉单步的偶然性；在我们的测量中，同样的投票学得较少，而且需要带噪声的 DDIM 和更多磁盘空间。</translation>
    </message>
    <message>
      <source>Checkpoint {0} is damaged: its files are not whole.</source>
      <translation>检查点 {0} 已损坏：文件不完整。</translation>
    </message>
    <message>
      <source>Checkpoint {0} is worked with and damaged; one before it takes its place.</source>
      <translation>正在使用的检查点 {0} 已损坏；由之前的一个检查点代替。</translation>
    </message>
    <message>
      <source>Checkpoint {0} was to be trained again, but that was broken off twice; ask for it once more.</source>
      <translation>检查点 {0} 本要重新训练，但两次都中断了；请再发起一次。</translation>
    </message>
    <message>
      <source>Choose a folder for the project.</source>
      <translation>请为项目选择一个文件夹。</translation>
    </message>
    <message>
      <source>Choose a folder.</source>
      <translation>请选择一个文件夹。</translation>
    </message>
    <message>
      <source>Choose four bits as the precision in the settings: without, the work does not fit into the graphics card.</source>
      <translation>请在设置中把精度改为 4 位：否则显卡装不下这项工作。</translation>
    </message>
    <message>
      <source>Choose the base model.</source>
      <translation>请选择底模。</translation>
    </message>
    <message>
      <source>Choose two different models to compare.</source>
      <translation>请选择两个不同的模型来对比。</translation>
    </message>
    <message>
      <source>Closer to the prompt</source>
      <translation>更贴合提示词</translation>
    </message>
    <message>
      <source>D3PO</source>
      <translation>D3PO</translation>
    </message>
    <message>
      <source>D3PO as published</source>
      <translation>D3PO（论文原版）</translation>
    </message>
    <message>
      <source>Draw pictures of {0} × {1} pixels: larger ones do not fit into the memory here.</source>
      <translation>请绘制 {0} × {1} 像素的图片：更大的在这里内存放不下。</translation>
    </message>
    <message>
      <source>Every picture that you brought is learned already, or left out.</source>
      <translation>你添加的图片都已学习或不使用。</translation>
    </message>
    <message>
      <source>Few votes</source>
      <translation>少量投票</translation>
    </message>
    <message>
      <source>Fewer deformities</source>
      <translation>减少变形</translation>
    </message>
    <message>
      <source>Files of Atelier that no record names: {0}; a repair moves them into the folder “{1}”.</source>
      <translation>没有任何记录提到的 Atelier 文件：{0}；修复会把它们移到文件夹“{1}”。</translation>
    </message>
    <message>
      <source>Folders left of work that was broken off: {0}.</source>
      <translation>中断的工作留下的文件夹：{0}。</translation>
    </message>
    <message>
      <source>Four-bit weights need the package bitsandbytes: install Atelier with its extra “four-bit”, or choose another precision in the settings.</source>
      <translation>4 位权重需要 bitsandbytes 包：请安装带附加组件“four-bit”的 Atelier，或在设置中选择其他精度。</translation>
    </message>
    <message>
      <source>Further damaged rows of the records: {0}.</source>
      <translation>记录中还有其他损坏的行：{0}。</translation>
    </message>
    <message>
      <source>Give the project a name.</source>
      <translation>请给项目起个名字。</translation>
    </message>
    <message>
      <source>Half precision is too narrow for this base model, and the memory of the graphics card is too small for full precision; draw smaller pictures, or choose another base model.</source>
      <translation>半精度的范围对这个底模来说太窄，而显存又不够用全精度；请绘制较小的图片，或选择其他底模。</translation>
    </message>
    <message>
      <source>It fits: pictures are drawn and learned as fast as you vote. There is nothing to change.</source>
      <translation>没有问题：绘制和学习跟得上你投票的速度。无需更改。</translation>
    </message>
    <message>
      <source>It is in printing colours without a profile: they may come out different.</source>
      <translation>它使用印刷色，却没有配置文件：颜色可能会不同。</translation>
    </message>
    <message>
      <source>It is the same picture as {0}, so it is not taken twice.</source>
      <translation>它与 {0} 是同一张图片，不会重复使用。</translation>
    </message>
    <message>
      <source>It was laid on white where it can be seen through.</source>
      <translation>透明的地方已铺上白色。</translation>
    </message>
    <message>
      <source>It was made larger: only {0} × {1} of its pixels show.</source>
      <translation>它被放大了：实际只有 {0} × {1} 像素。</translation>
    </message>
    <message>
      <source>Its colour profile is damaged and was left out: colours may come out different.</source>
      <translation>它的颜色配置文件已损坏，未被采用：颜色可能会不同。</translation>
    </message>
    <message>
      <source>Its colours were turned from the profile “{0}” into sRGB.</source>
      <translation>它的颜色已从配置文件“{0}”转换为 sRGB。</translation>
    </message>
    <message>
      <source>Its greys, from {0} to {1}, were scaled to those of a screen.</source>
      <translation>它的灰度从 {0} 到 {1}，已换算为屏幕的灰度。</translation>
    </message>
    <message>
      <source>Learns most from twenty to two hundred votes, by looking at the finished pictures; works with every sampler.</source>
      <translation>通过观察完成的图片，从二十到二百票中学到最多；适用于所有采样器。</translation>
    </message>
    <message>
      <source>Lines of the list of exports that cannot be read: {0}.</source>
      <translation>导出列表中无法读取的行：{0}。</translation>
    </message>
    <message>
      <source>Missing files that pictures are learned from: {0}, the first of them {1}.</source>
      <translation>缺失的学习用文件：{0} 个，第一个是 {1}。</translation>
    </message>
    <message>
      <source>Missing pictures: {0}, the first of them {1}.</source>
      <translation>缺失的图片：{0} 张，第一张是 {1}。</translation>
    </message>
    <message>
      <source>Missing prompts that pictures were drawn from: {0}.</source>
      <translation>缺失的绘制用提示词：{0} 条。</translation>
    </message>
    <message>
      <source>No picture that you brought has the number {0}.</source>
      <translation>你添加的图片中没有编号 {0}。</translation>
    </message>
    <message>
      <source>No pictures of this project have the number {0}.</source>
      <translation>这个项目中没有编号为 {0} 的图片。</translation>
    </message>
    <message>
      <source>No prompt is on, so there is nothing to draw.</source>
      <translation>没有开启任何提示词，所以没有可绘制的内容。</translation>
    </message>
    <message>
      <source>No prompt is on, so there is nothing to draw; switch one on, or add one.</source>
      <translation>没有开启任何提示词，所以没有可绘制的内容；请开启或添加一条。</translation>
    </message>
    <message>
      <source>No vote is left for this checkpoint, so there is nothing to train it from.</source>
      <translation>这个检查点没有剩下任何投票，无法训练。</translation>
    </message>
    <message>
      <source>No vote of this round prefers a picture, so there is nothing to learn from yet; vote on more pictures.</source>
      <translation>这一轮没有哪票偏好某张图片，还没有可学的内容；请再给更多图片投票。</translation>
    </message>
    <message>
      <source>Nobody's home folder is called {0}; write the whole path.</source>
      <translation>没有名为 {0} 的用户主文件夹；请写完整路径。</translation>
    </message>
    <message>
      <source>None of these pictures can be taken: {0}: {1}</source>
      <translation>这些图片都不能使用：{0}：{1}</translation>
    </message>
    <message>
      <source>None of these pictures can be taken: {0}: {1} And {2} more.</source>
      <translation>这些图片都不能使用：{0}：{1}另外还有 {2} 张。</translation>
    </message>
    <message>
      <source>None of these pictures can be voted on: {0}: {1}</source>
      <translation>这些图片都不能投票：{0}：{1}</translation>
    </message>
    <message>
      <source>Nothing can be read of the records of “{0}”; open a backup of it.</source>
      <translation>“{0}”的记录完全无法读取；请打开它的备份。</translation>
    </message>
    <message>
      <source>Nothing is waiting for a vote yet.</source>
      <translation>还没有等待投票的图片。</translation>
    </message>
    <message>
      <source>Nothing tells from which words it was drawn, so it cannot be voted on beside others.</source>
      <translation>不知道它是用什么提示词画的，所以无法与其他图片一起投票。</translation>
    </message>
    <message>
      <source>Nothing tells in which size {0} draws; let it draw a first picture, then bring yours.</source>
      <translation>不知道 {0} 以什么尺寸绘制；请先让它画出第一张图片，再添加你的图片。</translation>
    </message>
    <message>
      <source>Nothing tells whether {0} predicts noise, velocity or flow; choose it for this model.</source>
      <translation>无法判断 {0} 预测的是噪声、速度还是流，请为该模型选择。</translation>
    </message>
    <message>
      <source>Nothing unsafe</source>
      <translation>无不当内容</translation>
    </message>
    <message>
      <source>Nothing was brought into this project under the number {0}.</source>
      <translation>这个项目中没有以编号 {0} 添加过的内容。</translation>
    </message>
    <message>
      <source>Of the table “{0}” only a part can be read, or nothing.</source>
      <translation>表“{0}”只能读取一部分，或完全无法读取。</translation>
    </message>
    <message>
      <source>One prompt has to stay on, or there is nothing to vote on.</source>
      <translation>必须至少开启一条提示词，否则没有可投票的内容。</translation>
    </message>
    <message>
      <source>Other programs hold memory that the work needs; close them.</source>
      <translation>其他程序占用了工作所需的内存；请关闭它们。</translation>
    </message>
    <message>
      <source>Pictures are being read; wait for them, or cancel, then bring more.</source>
      <translation>正在读取图片；请等待完成或取消，然后再添加。</translation>
    </message>
    <message>
      <source>Pictures cannot be {0} × {1} pixels: both have to be multiples of 64.</source>
      <translation>图片不能是 {0} × {1} 像素：两边都必须是 64 的倍数。</translation>
    </message>
    <message>
      <source>Pictures for {0} more votes are drawn ahead already: once they are there you vote at your own pace.</source>
      <translation>另外 {0} 票的图片已在提前绘制：画好之后，就可以按自己的速度投票。</translation>
    </message>
    <message>
      <source>Pictures for {0} votes are drawn ahead, so you vote at your own pace. There is nothing to change.</source>
      <translation>{0} 票的图片已提前绘制好，可以按自己的速度投票。无需更改。</translation>
    </message>
    <message>
      <source>Pictures for {0} votes take {1} MB on the disk, and beside what votes and checkpoints need only {2} MB are free; free some space or draw fewer.</source>
      <translation>{0} 票的图片需要 {1} MB 磁盘空间，而除去投票和检查点所需，只剩 {2} MB；请释放一些空间，或少画一些。</translation>
    </message>
    <message>
      <source>Pictures were to be drawn ahead, but that was broken off twice; ask for it once more.</source>
      <translation>本要提前绘制图片，但两次都中断了；请再发起一次。</translation>
    </message>
    <message>
      <source>Pictures were to be drawn anew, but that was broken off twice; ask for it once more.</source>
      <translation>本要重新绘制图片，但两次都中断了；请再发起一次。</translation>
    </message>
    <message>
      <source>Rows of the records that name others that are not there: {0}.</source>
      <translation>记录中有些行指向不存在的行：{0}。</translation>
    </message>
    <message>
      <source>SQLite finds the records damaged: {0}.</source>
      <translation>SQLite 发现记录已损坏：{0}。</translation>
    </message>
    <message>
      <source>Something inside Atelier broke. Your votes are safe.</source>
      <translation>Atelier 内部出错了。你的投票都安全。</translation>
    </message>
    <message>
      <source>Something of vote {0}, on the pictures no. {1}, changed on the disk, so the vote is left out; vote on them again.</source>
      <translation>第 {0} 票（图片编号 {1}）在磁盘上的内容有变动，这一票不再使用；请重新投票。</translation>
    </message>
    <message>
      <source>Stopped.</source>
      <translation>已停止。</translation>
    </message>
    <message>
      <source>That did not work, and Atelier does not know why; the log folder holds what is known.</source>
      <translation>没有成功，Atelier 也不清楚原因；已知的信息在日志文件夹中。</translation>
    </message>
    <message>
      <source>The LoRA {0} also changes {1}, which no LoRA of yours could hold; leave it out with “atelier-cli convert --drop”.</source>
      <translation>LoRA {0} 还改动了 {1}，而你的 LoRA 无法容纳它；请用“atelier-cli convert --drop”去掉。</translation>
    </message>
    <message>
      <source>The LoRA {0} is for {1}, a kind of base model that Atelier does not work with.</source>
      <translation>LoRA {0} 适用于 {1}，Atelier 不支持这类底模。</translation>
    </message>
    <message>
      <source>The LoRA {0} was made for another kind of base model.</source>
      <translation>LoRA {0} 是为另一类底模制作的。</translation>
    </message>
    <message>
      <source>The base model has no {0} steps; make a project with {1} at most.</source>
      <translation>底模没有 {0} 步；请新建一个最多 {1} 步的项目。</translation>
    </message>
    <message>
      <source>The base model is still being read; try again in a moment.</source>
      <translation>底模仍在读取中；请稍后再试。</translation>
    </message>
    <message>
      <source>The base model “{0}” is not there; choose where it lies now.</source>
      <translation>底模“{0}”不在原处；请选择它现在的位置。</translation>
    </message>
    <message>
      <source>The base model's pictures do not differ in “{0}”, so nobody could prefer one.</source>
      <translation>底模画出的图片在“{0}”上没有差别，分不出偏好。</translation>
    </message>
    <message>
      <source>The base model's text encoder has {0} layers, so no CLIP skip of {1}; make a project with {0} at most.</source>
      <translation>底模的文本编码器有 {0} 层，CLIP 跳过层不能是 {1}；请新建一个最多 {0} 的项目。</translation>
    </message>
    <message>
      <source>The checkpoint {0} belongs to another base model.</source>
      <translation>检查点 {0} 属于另一个底模。</translation>
    </message>
    <message>
      <source>The checkpoint {0} is missing or damaged; go back to an earlier one.</source>
      <translation>检查点 {0} 缺失或损坏；请退回更早的检查点。</translation>
    </message>
    <message>
      <source>The connection to the hub broke; try again, and the download goes on where it stopped.</source>
      <translation>与 Hugging Face 的连接中断了；请重试，下载会从停下的地方继续。</translation>
    </message>
    <message>
      <source>The disk failed, so {0} was not written; check the disk, then try again.</source>
      <translation>磁盘出现故障，{0} 没有写入；请检查磁盘，然后重试。</translation>
    </message>
    <message>
      <source>The disk has room for about {0} votes only; free some space, or keep the project on another disk.</source>
      <translation>磁盘空间只够约 {0} 票；请释放一些空间，或把项目放到其他磁盘。</translation>
    </message>
    <message>
      <source>The disk is full, so nothing more was recorded. Free some space and go on.</source>
      <translation>磁盘已满，之后的内容没有记录。请释放一些空间再继续。</translation>
    </message>
    <message>
      <source>The disk is full, so {0} was not written. Free some space and try again.</source>
      <translation>磁盘已满，{0} 没有写入。请释放一些空间再重试。</translation>
    </message>
    <message>
      <source>The disk is too full: the download needs {0} GB of room; free some and try again.</source>
      <translation>磁盘太满：下载需要 {0} GB 空间；请释放一些再重试。</translation>
    </message>
    <message>
      <source>The disk takes no file as large as {0}; choose another disk.</source>
      <translation>这个磁盘存不下 {0} 这么大的文件；请选择其他磁盘。</translation>
    </message>
    <message>
      <source>The disk that holds “{0}” failed to read or write; check the disk and its free space.</source>
      <translation>“{0}”所在的磁盘读写失败；请检查磁盘及其剩余空间。</translation>
    </message>
    <message>
      <source>The end of what was recorded before Atelier last ended without warning is damaged on the disk, so the last votes may be missing; look for them, and vote again where one is gone.</source>
      <translation>上次 Atelier 意外结束之前，最后的记录在磁盘上已损坏，最近几票可能丢失；请查看一下，缺了就再投一次。</translation>
    </message>
    <message>
      <source>The file was not written: no program would know its parts.</source>
      <translation>文件没有写入：没有程序能识别其中的内容。</translation>
    </message>
    <message>
      <source>The file {0} of “{1}” was deleted, renamed or replaced while the project was open; put it back and go on, or open the project again.</source>
      <translation>项目打开期间，“{1}”的文件 {0} 被删除、重命名或替换；请放回原处再继续，或重新打开项目。</translation>
    </message>
    <message>
      <source>The files of checkpoint {0} are gone; choose another one.</source>
      <translation>检查点 {0} 的文件不见了；请选择其他检查点。</translation>
    </message>
    <message>
      <source>The folder of “{0}” cannot be reached: {1}. Look at its disk, then go on.</source>
      <translation>无法访问“{0}”的文件夹：{1}。请查看所在磁盘，然后继续。</translation>
    </message>
    <message>
      <source>The folder {0} is no longer there; choose another one.</source>
      <translation>文件夹 {0} 已不存在；请选择其他文件夹。</translation>
    </message>
    <message>
      <source>The folder {0} is not there; make it or choose another one.</source>
      <translation>文件夹 {0} 不存在；请新建它，或选择其他文件夹。</translation>
    </message>
    <message>
      <source>The graphics card has too little free memory to go on; close other programs that use it, then try again.</source>
      <translation>剩余显存太少，无法继续；请关闭占用显卡的其他程序，然后重试。</translation>
    </message>
    <message>
      <source>The history is full; delete some of its pictures first.</source>
      <translation>历史已满；请先删除其中一些图片。</translation>
    </message>
    <message>
      <source>The hub cannot be reached; look at the connection and try again.</source>
      <translation>无法连接 Hugging Face；请检查网络后重试。</translation>
    </message>
    <message>
      <source>The hub does not say how large {0} is, so it is not downloaded; choose another model.</source>
      <translation>Hugging Face 没有给出 {0} 的大小，所以不下载；请选择其他模型。</translation>
    </message>
    <message>
      <source>The installed PyTorch has no code for {0}. Install one from pytorch.org that has: an older card needs one with an older CUDA.</source>
      <translation>安装的 PyTorch 不支持 {0}。请从 pytorch.org 安装支持它的版本：较旧的显卡需要较旧的 CUDA。</translation>
    </message>
    <message>
      <source>The marks of {0} contradict each other about what it predicts; choose it for this model.</source>
      <translation>{0} 中关于预测内容的标记互相矛盾，请为该模型选择。</translation>
    </message>
    <message>
      <source>The memory of the graphics card is too small for this, even in the smallest steps; close other programs that use it, or draw smaller pictures.</source>
      <translation>即使分成最小的步骤，显存也不够；请关闭占用显卡的其他程序，或绘制较小的图片。</translation>
    </message>
    <message>
      <source>The memory of this computer is too small to open {0}; close other programs, then try again.</source>
      <translation>这台电脑的内存太小，无法打开 {0}；请关闭其他程序，然后重试。</translation>
    </message>
    <message>
      <source>The memory of this computer is too small to read {0}; make it smaller in another program.</source>
      <translation>这台电脑的内存太小，无法读取 {0}；请在其他程序中把它缩小。</translation>
    </message>
    <message>
      <source>The memory of this computer ran out; close other programs.</source>
      <translation>这台电脑的内存用完了；请关闭其他程序。</translation>
    </message>
    <message>
      <source>The method of the D3PO paper with its authors' numbers, made for many thousands of votes: a few hundred change next to nothing, and it needs DDIM with noise and more room on the disk.</source>
      <translation>D3PO 论文的方法，采用作者给出的数值，适合成千上万票：几百票几乎没有变化，而且需要带噪声的 DDIM 和更多磁盘空间。</translation>
    </message>
    <message>
      <source>The model folder {0} is not whole: {1} is missing or damaged; copy or download it again.</source>
      <translation>模型文件夹 {0} 不完整：{1} 缺失或损坏；请重新复制或下载。</translation>
    </message>
    <message>
      <source>The name {0} is too long for this disk; choose a shorter one.</source>
      <translation>名称 {0} 对这个磁盘来说太长；请换个短一些的。</translation>
    </message>
    <message>
      <source>The name “{0}” holds letters that nobody sees; choose another one.</source>
      <translation>名称“{0}”含有看不见的字符；请换一个。</translation>
    </message>
    <message>
      <source>The parts of {0} do not belong together: its {1} does not fit its {2}; copy or download it again.</source>
      <translation>{0} 的各部分不匹配：{1} 与 {2} 对不上；请重新复制或下载。</translation>
    </message>
    <message>
      <source>The path {0} holds letters that are broken; rename the file or folder first.</source>
      <translation>路径 {0} 含有损坏的字符；请先重命名该文件或文件夹。</translation>
    </message>
    <message>
      <source>The path {0} is too long; choose a shorter one.</source>
      <translation>路径 {0} 太长；请换个短一些的。</translation>
    </message>
    <message>
      <source>The picture is gone or damaged; draw it again.</source>
      <translation>图片不见了或已损坏；请重新绘制。</translation>
    </message>
    <message>
      <source>The picture {0} cannot be read; choose another thumbnail.</source>
      <translation>无法读取图片 {0}；请选择其他缩略图。</translation>
    </message>
    <message>
      <source>The picture {0} is missing or damaged.</source>
      <translation>图片 {0} 缺失或损坏。</translation>
    </message>
    <message>
      <source>The question “{0}” holds letters that nobody sees; type it anew.</source>
      <translation>问题“{0}”含有看不见的字符；请重新输入。</translation>
    </message>
    <message>
      <source>The records are damaged, so the project cannot be opened.</source>
      <translation>记录已损坏，无法打开项目。</translation>
    </message>
    <message>
      <source>The records of the project have no version and cannot be read; a check (“atelier-cli doctor”) says what can be mended.</source>
      <translation>项目的记录没有版本信息，无法读取；运行检查（“atelier-cli doctor”）可以知道哪些能修复。</translation>
    </message>
    <message>
      <source>The records of “{0}” are damaged; a check (“atelier-cli doctor”) says what can be mended.</source>
      <translation>“{0}”的记录已损坏；运行检查（“atelier-cli doctor”）可以知道哪些能修复。</translation>
    </message>
    <message>
      <source>The records of “{0}” were given a second name while the project was open, as by a backup made of hard links, which would change along with them; open the project again to go on.</source>
      <translation>项目打开期间，“{0}”的记录多了一个名字，例如由硬链接备份造成，备份会随之改变；请重新打开项目再继续。</translation>
    </message>
    <message>
      <source>The setting “{0}” makes no sense.</source>
      <translation>设置“{0}”没有意义。</translation>
    </message>
    <message>
      <source>The weights of {0} are packed tighter than Atelier can train on; choose an fp16 file of this model.</source>
      <translation>{0} 的权重压缩得太紧，Atelier 无法训练；请选择这个模型的 fp16 文件。</translation>
    </message>
    <message>
      <source>The weights of {0} are packed tighter than Atelier can train on; choose an fp16 version of this model.</source>
      <translation>{0} 的权重压缩得太紧，Atelier 无法训练；请选择这个模型的 fp16 版本。</translation>
    </message>
    <message>
      <source>The weights of {0} are quantised, with scales of their own such as {1}, which Atelier does not read; choose an fp16 file of this model.</source>
      <translation>{0} 的权重经过量化，带有 {1} 这样的自有缩放，Atelier 无法读取；请选择这个模型的 fp16 文件。</translation>
    </message>
    <message>
      <source>The whole of {0} is missing or damaged; bring the picture anew.</source>
      <translation>{0} 的整张图片缺失或损坏；请重新添加这张图片。</translation>
    </message>
    <message>
      <source>The {1} of {0} has no words, so every text would mean the same; copy or download the model again.</source>
      <translation>{0} 的 {1} 没有词表，所有文字的含义都会相同；请重新复制或下载模型。</translation>
    </message>
    <message>
      <source>There are no new votes to train on.</source>
      <translation>没有可供训练的新投票。</translation>
    </message>
    <message>
      <source>There are {0} pictures in the file; the first was taken.</source>
      <translation>文件中有 {0} 张图片；取用了第一张。</translation>
    </message>
    <message>
      <source>There are {0} pictures in {1}; the first {2} were taken.</source>
      <translation>{1} 中有 {0} 张图片；取用了前 {2} 张。</translation>
    </message>
    <message>
      <source>There is a folder {0} already; choose another name.</source>
      <translation>已经有文件夹 {0}；请换个名称。</translation>
    </message>
    <message>
      <source>There is an NVIDIA graphics card ({0}), but its driver is missing or too old for the installed PyTorch. Install NVIDIA's newest driver and start the computer again, or choose “Processor” in the settings.</source>
      <translation>这里有 NVIDIA 显卡（{0}），但缺少驱动，或驱动对安装的 PyTorch 来说太旧。请安装 NVIDIA 最新驱动并重启电脑，或在设置中选择“处理器”。</translation>
    </message>
    <message>
      <source>There is an NVIDIA graphics card ({0}), but the installed PyTorch comes without CUDA and cannot use it. Install PyTorch with CUDA (pytorch.org shows the command) and start Atelier again, or choose “Processor” in the settings.</source>
      <translation>这里有 NVIDIA 显卡（{0}），但安装的 PyTorch 不带 CUDA，无法使用它。请安装带 CUDA 的 PyTorch（pytorch.org 上有命令）并重启 Atelier，或在设置中选择“处理器”。</translation>
    </message>
    <message>
      <source>There is another wildcard file “{0}”; give one of them a name of its own.</source>
      <translation>已有另一个通配符文件“{0}”；请给其中一个另取名字。</translation>
    </message>
    <message>
      <source>There is more in {0} than the {1} files that were looked at.</source>
      <translation>{0} 中还有更多文件，只查看了 {1} 个。</translation>
    </message>
    <message>
      <source>There is no checkpoint to export yet; the first comes out of the first round of votes.</source>
      <translation>还没有可导出的检查点；第一轮投票之后会得到第一个。</translation>
    </message>
    <message>
      <source>There is no checkpoint {0} in this project.</source>
      <translation>这个项目中没有检查点 {0}。</translation>
    </message>
    <message>
      <source>There is no file {0}; choose an archive that Atelier made.</source>
      <translation>没有文件 {0}；请选择由 Atelier 生成的归档。</translation>
    </message>
    <message>
      <source>There is no folder {0}; if the project was moved, open it where it is now.</source>
      <translation>没有文件夹 {0}；如果项目已移动，请从现在的位置打开。</translation>
    </message>
    <message>
      <source>There is no lesson called “{0}”; choose one of: {1}.</source>
      <translation>没有名为“{0}”的课程；请从中选择：{1}。</translation>
    </message>
    <message>
      <source>There is no line in {0}.</source>
      <translation>{0} 中没有任何一行。</translation>
    </message>
    <message>
      <source>There is no model {0} on the hub, or it is private; look at its name.</source>
      <translation>Hugging Face 上没有模型 {0}，或它是私有的；请核对名称。</translation>
    </message>
    <message>
      <source>There is no picture in {0}; choose pictures, or a folder that holds some.</source>
      <translation>{0} 中没有图片；请选择图片，或含有图片的文件夹。</translation>
    </message>
    <message>
      <source>There is no picture in {0}; what is read here is {1}.</source>
      <translation>{0} 中没有图片；可读取的是 {1}。</translation>
    </message>
    <message>
      <source>There is no prompt in {0}.</source>
      <translation>{0} 中没有提示词。</translation>
    </message>
    <message>
      <source>There is no recipe called “{0}”; choose one of: {1}.</source>
      <translation>没有名为“{0}”的配方；请从中选择：{1}。</translation>
    </message>
    <message>
      <source>There is no sampler called “{0}”; choose one of: {1}.</source>
      <translation>没有名为“{0}”的采样器；请从中选择：{1}。</translation>
    </message>
    <message>
      <source>There is no taste called “{0}”; choose one of: {1}, each also with a minus.</source>
      <translation>没有名为“{0}”的喜好；请从中选择：{1}，每个也可以带减号。</translation>
    </message>
    <message>
      <source>There is no vote on the pictures no. {0} that could be withdrawn.</source>
      <translation>编号 {0} 的图片没有可撤销的投票。</translation>
    </message>
    <message>
      <source>There is not enough memory to read the records of “{0}”; close other programs and try again.</source>
      <translation>内存不足，无法读取“{0}”的记录；请关闭其他程序再重试。</translation>
    </message>
    <message>
      <source>These pictures were drawn in too few steps to learn from; make a project with more.</source>
      <translation>这些图片的绘制步数太少，无法学习；请新建一个步数更多的项目。</translation>
    </message>
    <message>
      <source>These {0} pictures need a mark each, not {1} marks.</source>
      <translation>这 {0} 张图片每张需要一个标记，而不是 {1} 个。</translation>
    </message>
    <message>
      <source>This base model does not fit into the memory here; choose a smaller one.</source>
      <translation>这个底模在这里内存放不下；请选择小一些的。</translation>
    </message>
    <message>
      <source>This is no token; copy it whole from your settings on huggingface.co.</source>
      <translation>这不是令牌；请从 huggingface.co 的设置中完整复制。</translation>
    </message>
    <message>
      <source>This machine cannot draw and learn as fast as you vote, and with “{0}” nothing can be drawn ahead; choose “{1}” for the learning, and have pictures drawn overnight.</source>
      <translation>这台电脑的绘制和学习跟不上你投票的速度，而“{0}”不能提前绘制；请把学习方式改为“{1}”，让图片在夜里画好。</translation>
    </message>
    <message>
      <source>This machine cannot draw and learn as fast as you vote: a vote takes it {0} seconds, and nothing that could be changed here helps much.</source>
      <translation>这台电脑的绘制和学习跟不上你投票的速度：每票需要 {0} 秒，而这里能改的都帮助不大。</translation>
    </message>
    <message>
      <source>This machine cannot draw as fast as you vote, {0} against {1} seconds for a vote: have pictures drawn ahead, overnight perhaps, and vote at your own pace afterwards.</source>
      <translation>这台电脑的绘制跟不上你投票的速度，每票 {0} 秒对 {1} 秒：可以提前绘制图片，比如在夜里，之后按自己的速度投票。</translation>
    </message>
    <message>
      <source>This project has no control prompts, so there is nothing to check blindly on.</source>
      <translation>这个项目没有对照提示词，无法进行盲测。</translation>
    </message>
    <message>
      <source>This project has no prompts to draw, so there is nothing to get to know the base model by.</source>
      <translation>这个项目没有可绘制的提示词，无从了解底模。</translation>
    </message>
    <message>
      <source>This project was made by a newer Atelier; update Atelier to open it.</source>
      <translation>这个项目由更新版本的 Atelier 创建；请更新 Atelier 再打开。</translation>
    </message>
    <message>
      <source>This system keeps no secrets for Atelier; set the environment variable {0} instead.</source>
      <translation>这个系统不能为 Atelier 保管密钥；请改为设置环境变量 {0}。</translation>
    </message>
    <message>
      <source>Too many files are open on this computer, so {0} was not written; close other programs and try again.</source>
      <translation>这台电脑上打开的文件太多，{0} 没有写入；请关闭其他程序再重试。</translation>
    </message>
    <message>
      <source>What the archive holds has no room in {0}; free some space and try again.</source>
      <translation>{0} 的空间放不下归档中的内容；请释放一些空间再重试。</translation>
    </message>
    <message>
      <source>What was brought as no. {0} was taken back before.</source>
      <translation>以编号 {0} 添加的内容之前已撤销。</translation>
    </message>
    <message>
      <source>What you did last was to take pictures back; bring them again to have your votes on them.</source>
      <translation>上一步操作是撤销添加的图片；要对它们投票，请重新添加。</translation>
    </message>
    <message>
      <source>Which one is closer to your style?</source>
      <translation>哪一张更接近你的风格？</translation>
    </message>
    <message>
      <source>Which one is closest to your style?</source>
      <translation>哪一张最接近你的风格？</translation>
    </message>
    <message>
      <source>Which one is less deformed?</source>
      <translation>哪一张变形更少？</translation>
    </message>
    <message>
      <source>Which one shows best what the prompt says?</source>
      <translation>哪一张最符合提示词？</translation>
    </message>
    <message>
      <source>Which one shows better what the prompt says?</source>
      <translation>哪一张更符合提示词？</translation>
    </message>
    <message>
      <source>Which one would you rather show to everybody?</source>
      <translation>哪一张你更愿意给所有人看？</translation>
    </message>
    <message>
      <source>Which ones came out deformed?</source>
      <translation>哪些画得变形了？</translation>
    </message>
    <message>
      <source>Which ones show what nobody should see?</source>
      <translation>哪些含有不该被看到的内容？</translation>
    </message>
    <message>
      <source>With “{0}” the newest checkpoint draws all pictures, so those drawn ahead would be out of date after the next round.</source>
      <translation>采用“{0}”时，所有图片都由最新的检查点绘制，提前绘制的图片到下一轮就过时了。</translation>
    </message>
    <message>
      <source>Write at least one prompt, one per line.</source>
      <translation>请至少写一条提示词，每行一条。</translation>
    </message>
    <message>
      <source>Write what the picture should show.</source>
      <translation>请写下图片要表现什么。</translation>
    </message>
    <message>
      <source>You choose the picture that shows most of what the prompt says; nothing is learned that the model cannot draw at all.</source>
      <translation>选出最能体现提示词的图片；模型完全不会画的东西，是学不来的。</translation>
    </message>
    <message>
      <source>You choose what you like better, and the model draws more like it; twenty votes show.</source>
      <translation>选出更喜欢的图片，模型就会多画这样的；二十票就能看出变化。</translation>
    </message>
    <message>
      <source>You mark what came out wrong among seven pictures, such as a hand with six fingers, to make it rarer; it will not be gone, and may take more votes than a style.</source>
      <translation>从七张图片中标出画坏的，比如手长了六根手指，让这种情况更少出现；不会完全消失，需要的票数也可能比学风格更多。</translation>
    </message>
    <message>
      <source>You mark what nobody should see, to have it drawn less often; this is no filter, so it can still appear, and it may take more votes than a style.</source>
      <translation>标出不该被看到的内容，让它更少被画出来；这不是过滤器，仍可能出现，需要的票数也可能比学风格更多。</translation>
    </message>
    <message>
      <source>You may not write to {0}; choose another folder.</source>
      <translation>没有写入 {0} 的权限；请选择其他文件夹。</translation>
    </message>
    <message>
      <source>Your latest vote was in the blind check; go there to take it back.</source>
      <translation>你最近一票投在盲测里；请到那里撤销。</translation>
    </message>
    <message>
      <source>icon</source>
      <translation>图标</translation>
    </message>
    <message>
      <source>raw data of a camera</source>
      <translation>相机原始数据</translation>
    </message>
    <message>
      <source>video</source>
      <translation>视频</translation>
    </message>
    <message>
      <source>{0} % is no size of the window; it is {1} to {2} %.</source>
      <translation>窗口大小不能是 {0}%；应为 {1} 到 {2}%。</translation>
    </message>
    <message>
      <source>{0} % is no strength to draw with; it is {1} to {2} %.</source>
      <translation>绘制强度不能是 {0}%；应为 {1} 到 {2}%。</translation>
    </message>
    <message>
      <source>{0} also changes {1}, which no LoRA can hold; --drop leaves out what cannot be carried.</source>
      <translation>{0} 还改动了 {1}，LoRA 无法容纳它；--drop 会去掉无法带入的部分。</translation>
    </message>
    <message>
      <source>{0} also reads pictures, as IC-Light does; choose an ordinary checkpoint.</source>
      <translation>{0} 还会读取图片，类似 IC-Light；请选择普通的 Checkpoint 模型。</translation>
    </message>
    <message>
      <source>{0} arrived damaged and was thrown away; try again.</source>
      <translation>{0} 下载后已损坏，已被丢弃；请重试。</translation>
    </message>
    <message>
      <source>{0} asks for {1} as its {2}, which Atelier does not open; choose an ordinary Stable Diffusion model.</source>
      <translation>{0} 要求用 {1} 作为 {2}，Atelier 无法打开；请选择普通的 Stable Diffusion 模型。</translation>
    </message>
    <message>
      <source>{0} at a time are not possible; it is {1} to {2}.</source>
      <translation>不能一次 {0} 张；应为 {1} 到 {2}。</translation>
    </message>
    <message>
      <source>{0} began as a part of its base model ({1}) and fits only what was left of that; save it as a plain LoRA with peft first (path_initial_model_for_weight_conversion).</source>
      <translation>{0} 最初是底模的一部分（{1}），只适合底模余下的部分；请先用 peft 把它保存为普通 LoRA (path_initial_model_for_weight_conversion)。</translation>
    </message>
    <message>
      <source>{0} cannot be opened as a Stable Diffusion model: {1}</source>
      <translation>{0} 无法作为 Stable Diffusion 模型打开：{1}</translation>
    </message>
    <message>
      <source>{0} cannot be opened: {1} is {2} in its {3}, which Atelier does not know; choose an ordinary Stable Diffusion model.</source>
      <translation>无法打开 {0}：其 {3} 中的 {1} 是 {2}，Atelier 不认识；请选择普通的 Stable Diffusion 模型。</translation>
    </message>
    <message>
      <source>{0} cannot be opened: {1} is {2} in its {3}; copy or download it again.</source>
      <translation>无法打开 {0}：其 {3} 中的 {1} 是 {2}；请重新复制或下载。</translation>
    </message>
    <message>
      <source>{0} cannot be read as a text of at most {1} KB.</source>
      <translation>{0} 无法作为不超过 {1} KB 的文本读取。</translation>
    </message>
    <message>
      <source>{0} cannot be read on: the disk answers no more. Was a stick pulled out?</source>
      <translation>无法继续读取 {0}：磁盘没有响应。是不是拔掉了 U 盘？</translation>
    </message>
    <message>
      <source>{0} cannot be read or written: {1}.</source>
      <translation>无法读写 {0}：{1}。</translation>
    </message>
    <message>
      <source>{0} cannot be read, which tells the strength of the LoRA beside it; copy or download it again.</source>
      <translation>无法读取 {0}，而旁边那个 LoRA 的强度记在里面；请重新复制或下载。</translation>
    </message>
    <message>
      <source>{0} cannot be read.</source>
      <translation>无法读取 {0}。</translation>
    </message>
    <message>
      <source>{0} cannot be read: {1}.</source>
      <translation>无法读取 {0}：{1}。</translation>
    </message>
    <message>
      <source>{0} cannot be read; look at its permissions and its disk.</source>
      <translation>无法读取 {0}；请查看它的权限和磁盘。</translation>
    </message>
    <message>
      <source>{0} cannot be read; the disk or its permissions do not allow it.</source>
      <translation>无法读取 {0}；磁盘或权限不允许。</translation>
    </message>
    <message>
      <source>{0} cannot be replaced: it is write-protected, or another program uses it; choose another name.</source>
      <translation>无法替换 {0}：它是只读的，或正被其他程序使用；请换个名称。</translation>
    </message>
    <message>
      <source>{0} cannot be the VAE of {1}, whose latents have another number of channels; choose another VAE.</source>
      <translation>{0} 不能作为 {1} 的 VAE，两者潜变量的通道数不同；请选择其他 VAE。</translation>
    </message>
    <message>
      <source>{0} cannot be the VAE of {2}: {1} is missing, surplus or of another shape in it; choose another VAE.</source>
      <translation>{0} 不能作为 {2} 的 VAE：其中 {1} 缺失、多余或形状不同；请选择其他 VAE。</translation>
    </message>
    <message>
      <source>{0} cannot be written: {1}. Choose another folder.</source>
      <translation>无法写入 {0}：{1}。请选择其他文件夹。</translation>
    </message>
    <message>
      <source>{0} cannot draw with a model of rectified flow; choose another sampler.</source>
      <translation>{0} 无法用 rectified flow 模型绘制，请换一个采样器。</translation>
    </message>
    <message>
      <source>{0} cannot draw with a model that ends without signal (zero SNR); choose another sampler.</source>
      <translation>{0} 不能用于终点没有信号（零信噪比）的模型；请选择其他采样器。</translation>
    </message>
    <message>
      <source>{0} changes {1} twice, under two names.</source>
      <translation>{0} 用两个名字改动了 {1} 两次。</translation>
    </message>
    <message>
      <source>{0} changes {1}, a name that Atelier does not know; --drop leaves out what cannot be carried.</source>
      <translation>{0} 改动了 {1}，Atelier 不认识这个名字；--drop 会去掉无法带入的部分。</translation>
    </message>
    <message>
      <source>{0} depends on the weights of its base model ({1}); name that with --base.</source>
      <translation>{0} 依赖底模的权重（{1}）；请用 --base 指明底模。</translation>
    </message>
    <message>
      <source>{0} does not fit its base model: {1} has another shape.</source>
      <translation>{0} 与底模不匹配：{1} 的形状不同。</translation>
    </message>
    <message>
      <source>{0} does not tell for which base model it was made; name its kind: sd1, sd2 or sdxl.</source>
      <translation>{0} 没有写明是为哪种底模制作的；请指明类型：sd1、sd2 或 sdxl。</translation>
    </message>
    <message>
      <source>{0} ends without signal (zero SNR), from which {1} cannot draw; choose another sampler for it.</source>
      <translation>{0} 的终点没有信号（零信噪比），{1} 无法用它绘制；请为它选择其他采样器。</translation>
    </message>
    <message>
      <source>{0} ends without signal (zero SNR), where no noise can be predicted; choose velocity for it.</source>
      <translation>{0} 的终点没有信号（零信噪比），无法在那里预测噪声；请为它选择速度。</translation>
    </message>
    <message>
      <source>{0} has a size of its own, which no other program knows, so it is written as a folder.</source>
      <translation>{0} 的结构尺寸很特别，其他程序都不认识，所以写成文件夹。</translation>
    </message>
    <message>
      <source>{0} has modules of rank {1}, which is no LoRA any more.</source>
      <translation>{0} 的模块秩为 {1}，已经不是 LoRA 了。</translation>
    </message>
    <message>
      <source>{0} has no VAE, so no folder can be made of it.</source>
      <translation>{0} 没有 VAE，无法做成文件夹。</translation>
    </message>
    <message>
      <source>{0} has no text encoder, so no folder can be made of it.</source>
      <translation>{0} 没有文本编码器，无法做成文件夹。</translation>
    </message>
    <message>
      <source>{0} has no version “{1}” on the hub.</source>
      <translation>{0} 在 Hugging Face 上没有版本“{1}”。</translation>
    </message>
    <message>
      <source>{0} has no weight for {1}, so nothing was merged.</source>
      <translation>{0} 没有 {1} 的权重，所以没有合并。</translation>
    </message>
    <message>
      <source>{0} has weights that are packed tighter than Atelier can train on; choose an fp16 version of this model.</source>
      <translation>{0} 的权重压缩得太紧，Atelier 无法训练；请选择这个模型的 fp16 版本。</translation>
    </message>
    <message>
      <source>{0} has weights that are packed tighter than Atelier reads; choose an fp16 version of this VAE.</source>
      <translation>{0} 的权重压缩得太紧，Atelier 无法读取；请选择这个 VAE 的 fp16 版本。</translation>
    </message>
    <message>
      <source>{0} has {1} × {2} pixels and the project draws {3} × {4}; bring the picture anew.</source>
      <translation>{0} 为 {1} × {2} 像素，而项目绘制 {3} × {4}；请重新添加这张图片。</translation>
    </message>
    <message>
      <source>{0} holds a UNet under names that Atelier does not know, such as {1}; choose another file of this model.</source>
      <translation>{0} 中 UNet 的命名 Atelier 不认识，例如 {1}；请选择这个模型的其他文件。</translation>
    </message>
    <message>
      <source>{0} holds a motion module for video; choose an ordinary checkpoint.</source>
      <translation>{0} 含有视频运动模块；请选择普通的 Checkpoint 模型。</translation>
    </message>
    <message>
      <source>{0} holds infinite numbers or none at all (NaN).</source>
      <translation>{0} 含有无穷大或根本不是数的值 (NaN)。</translation>
    </message>
    <message>
      <source>{0} holds its {1} for another library ({2}) and not as safetensors; download it in that format.</source>
      <translation>{0} 的 {1} 用于另一个库（{2}），不是 safetensors；请下载该格式的版本。</translation>
    </message>
    <message>
      <source>{0} holds no LoRA.</source>
      <translation>{0} 不含 LoRA。</translation>
    </message>
    <message>
      <source>{0} holds no Stable Diffusion model; choose another file.</source>
      <translation>{0} 不含 Stable Diffusion 模型；请选择其他文件。</translation>
    </message>
    <message>
      <source>{0} holds no VAE; choose a VAE file for it.</source>
      <translation>{0} 不含 VAE；请为它选择一个 VAE 文件。</translation>
    </message>
    <message>
      <source>{0} holds no model in the safetensors format; choose another one.</source>
      <translation>{0} 不含 safetensors 格式的模型；请选择其他的。</translation>
    </message>
    <message>
      <source>{0} holds no safetensors file “{1}”.</source>
      <translation>{0} 不含 safetensors 文件“{1}”。</translation>
    </message>
    <message>
      <source>{0} holds no whole model in the safetensors format; choose another one.</source>
      <translation>{0} 不含完整的 safetensors 格式模型；请选择其他的。</translation>
    </message>
    <message>
      <source>{0} holds nothing that Atelier can carry into a LoRA.</source>
      <translation>{0} 中没有 Atelier 能带入 LoRA 的内容。</translation>
    </message>
    <message>
      <source>{0} holds numbers packed with scales, such as {1}; choose another version of it.</source>
      <translation>{0} 含有带缩放压缩的数值，例如 {1}；请选择它的其他版本。</translation>
    </message>
    <message>
      <source>{0} holds pickle files, which can run any program when opened; convert it to safetensors first.</source>
      <translation>{0} 含有 pickle 文件，打开时可能运行任意程序；请先转换为 safetensors。</translation>
    </message>
    <message>
      <source>{0} holds several adapters in one ({1}); save each of them as a file of its own.</source>
      <translation>{0} 把多个适配器放在了一起（{1}）；请分别保存为单独的文件。</translation>
    </message>
    <message>
      <source>{0} holds several checkpoints; choose one of these files: {1}.</source>
      <translation>{0} 含有多个 Checkpoint 模型；请从中选择一个文件：{1}。</translation>
    </message>
    <message>
      <source>{0} holds the averaged weights of a model alone (EMA); choose a full checkpoint.</source>
      <translation>{0} 只含模型的平均权重 (EMA)；请选择完整的 Checkpoint 模型。</translation>
    </message>
    <message>
      <source>{0} holds the final latent only, and this recipe learns from every step.</source>
      <translation>{0} 只含最后的潜变量，而这个配方要从每一步学习。</translation>
    </message>
    <message>
      <source>{0} holds weights in a number format that Atelier does not know; choose another version of it.</source>
      <translation>{0} 的权重采用 Atelier 不认识的数值格式；请选择它的其他版本。</translation>
    </message>
    <message>
      <source>{0} holds {1}, which is in no {2}, so it would be drawn wrongly; choose an ordinary checkpoint.</source>
      <translation>{0} 含有 {1}，任何 {2} 中都没有它，会画错；请选择普通的 Checkpoint 模型。</translation>
    </message>
    <message>
      <source>{0} holds {2} in its {1}, where none belongs, so it would be drawn wrongly; choose another model.</source>
      <translation>{0} 的 {1} 中含有不该有的 {2}，会画错；请选择其他模型。</translation>
    </message>
    <message>
      <source>{0} in the project is missing or damaged, so it is not learned from; bring the picture anew.</source>
      <translation>项目中的 {0} 缺失或损坏，不用于学习；请重新添加这张图片。</translation>
    </message>
    <message>
      <source>{0} is a Control-LoRA, not a base model; choose a checkpoint.</source>
      <translation>{0} 是 Control-LoRA，不是底模；请选择 Checkpoint 模型。</translation>
    </message>
    <message>
      <source>{0} is a ControlNet, not a base model; choose a checkpoint.</source>
      <translation>{0} 是 ControlNet，不是底模；请选择 Checkpoint 模型。</translation>
    </message>
    <message>
      <source>{0} is a ControlNet-LLLite, not a base model; choose a checkpoint.</source>
      <translation>{0} 是 ControlNet-LLLite，不是底模；请选择 Checkpoint 模型。</translation>
    </message>
    <message>
      <source>{0} is a GLIGEN model, which also reads boxes; choose an ordinary checkpoint.</source>
      <translation>{0} 是 GLIGEN 模型，还会读取框选区域；请选择普通的 Checkpoint 模型。</translation>
    </message>
    <message>
      <source>{0} is a LoRA for another kind of base model: it changes {1}, which is in no Stable Diffusion 1, 2 or XL.</source>
      <translation>{0} 是用于另一类底模的 LoRA：它改动了 {1}，而 Stable Diffusion 1、2 和 XL 中都没有它。</translation>
    </message>
    <message>
      <source>{0} is a LoRA for the motion of videos, not a base model; choose a checkpoint.</source>
      <translation>{0} 是用于视频运动的 LoRA，不是底模；请选择 Checkpoint 模型。</translation>
    </message>
    <message>
      <source>{0} is a LoRA of the first kind, of 2022, whose parts are told by numbers and not by name, which Atelier cannot read; look for a newer version.</source>
      <translation>{0} 是 2022 年最早的那种 LoRA，各部分用编号而不是名字标示，Atelier 无法读取；请找更新的版本。</translation>
    </message>
    <message>
      <source>{0} is a LoRA, not a base model; choose the checkpoint it was made for.</source>
      <translation>{0} 是 LoRA，不是底模；请选择它所基于的 Checkpoint 模型。</translation>
    </message>
    <message>
      <source>{0} is a T2I-Adapter, not a base model; choose a checkpoint.</source>
      <translation>{0} 是 T2I-Adapter，不是底模；请选择 Checkpoint 模型。</translation>
    </message>
    <message>
      <source>{0} is a UNet alone that also reads a picture, as IC-Light does; choose an ordinary checkpoint.</source>
      <translation>{0} 只是 UNet，还会读取图片，类似 IC-Light；请选择普通的 Checkpoint 模型。</translation>
    </message>
    <message>
      <source>{0} is a UNet alone; choose a full checkpoint or its diffusers folder.</source>
      <translation>{0} 只是 UNet；请选择完整的 Checkpoint 模型或它的 diffusers 文件夹。</translation>
    </message>
    <message>
      <source>{0} is a VAE alone; choose a checkpoint.</source>
      <translation>{0} 只是 VAE；请选择 Checkpoint 模型。</translation>
    </message>
    <message>
      <source>{0} is a Zero123 model, which turns a picture; choose an ordinary checkpoint.</source>
      <translation>{0} 是用来转动图片的 Zero123 模型；请选择普通的 Checkpoint 模型。</translation>
    </message>
    <message>
      <source>{0} is a depth model; choose an ordinary checkpoint.</source>
      <translation>{0} 是深度模型；请选择普通的 Checkpoint 模型。</translation>
    </message>
    <message>
      <source>{0} is a file of another kind ({1}); save the picture as PNG or JPEG first.</source>
      <translation>{0} 是其他类型的文件（{1}）；请先把图片存为 PNG 或 JPEG。</translation>
    </message>
    <message>
      <source>{0} is a folder of several files; choose the LoRA in it, such as {1}.</source>
      <translation>{0} 是含有多个文件的文件夹；请选择其中的 LoRA，例如 {1}。</translation>
    </message>
    <message>
      <source>{0} is a folder with a whole model, not a LoRA.</source>
      <translation>{0} 是完整模型的文件夹，不是 LoRA。</translation>
    </message>
    <message>
      <source>{0} is a folder without a LoRA in it; choose a safetensors file, or the folder that it lies in.</source>
      <translation>{0} 是不含 LoRA 的文件夹；请选择 safetensors 文件，或它所在的文件夹。</translation>
    </message>
    <message>
      <source>{0} is a folder; choose the pictures in it.</source>
      <translation>{0} 是文件夹；请选择其中的图片。</translation>
    </message>
    <message>
      <source>{0} is a link or no regular file.</source>
      <translation>{0} 是链接，或不是普通文件。</translation>
    </message>
    <message>
      <source>{0} is a link to a picture that is no longer there.</source>
      <translation>{0} 是链接，指向的图片已不存在。</translation>
    </message>
    <message>
      <source>{0} is a pickle file, which can run any program when it is opened; convert it to safetensors first.</source>
      <translation>{0} 是 pickle 文件，打开时可能运行任意程序；请先转换为 safetensors。</translation>
    </message>
    <message>
      <source>{0} is a pix2pix model; choose an ordinary checkpoint.</source>
      <translation>{0} 是 pix2pix 模型；请选择普通的 Checkpoint 模型。</translation>
    </message>
    <message>
      <source>{0} is a safetensors file under the name of another kind; let its name end with .safetensors.</source>
      <translation>{0} 其实是 safetensors 文件，却用了其他类型的名字；请把扩展名改为 .safetensors。</translation>
    </message>
    <message>
      <source>{0} is a side file of macOS without a model in it; choose the file without “._” in front of its name.</source>
      <translation>{0} 是 macOS 的附属文件，不含模型；请选择名称前没有“._”的那个文件。</translation>
    </message>
    <message>
      <source>{0} is a smaller kind of {1}, as SSD-1B, Vega and KOALA are, which Atelier opens as a diffusers folder only; choose that.</source>
      <translation>{0} 是 {1} 的缩小版，像 SSD-1B、Vega 和 KOALA 那样，Atelier 只能以 diffusers 文件夹打开；请选择那个文件夹。</translation>
    </message>
    <message>
      <source>{0} is a text encoder alone; choose a checkpoint.</source>
      <translation>{0} 只是文本编码器；请选择 Checkpoint 模型。</translation>
    </message>
    <message>
      <source>{0} is a textual inversion, not a base model; choose a checkpoint.</source>
      <translation>{0} 是 Textual Inversion，不是底模；请选择 Checkpoint 模型。</translation>
    </message>
    <message>
      <source>{0} is a video model; choose a checkpoint that draws pictures.</source>
      <translation>{0} 是视频模型；请选择绘制图片的 Checkpoint 模型。</translation>
    </message>
    <message>
      <source>{0} is a whole checkpoint, not a LoRA.</source>
      <translation>{0} 是完整的 Checkpoint 模型，不是 LoRA。</translation>
    </message>
    <message>
      <source>{0} is a {1}, which no project can start from; make a plain LoRA of it with “atelier-cli convert --base” first.</source>
      <translation>{0} 是 {1}，项目不能从它开始；请先用“atelier-cli convert --base”转成普通 LoRA。</translation>
    </message>
    <message>
      <source>{0} is an IP-Adapter, or has one in it, which Atelier does not read; choose an ordinary checkpoint.</source>
      <translation>{0} 是 IP-Adapter 或含有 IP-Adapter，Atelier 无法读取；请选择普通的 Checkpoint 模型。</translation>
    </message>
    <message>
      <source>{0} is an OFT file, which turns weights instead of adding to them; Atelier cannot read it.</source>
      <translation>{0} 是 OFT 文件，它旋转权重而不是叠加；Atelier 无法读取。</translation>
    </message>
    <message>
      <source>{0} is an adapter of another kind ({1}), no LoRA; Atelier cannot read it.</source>
      <translation>{0} 是其他类型的适配器（{1}），不是 LoRA；Atelier 无法读取。</translation>
    </message>
    <message>
      <source>{0} is an archive; unpack it, then choose the safetensors file in it.</source>
      <translation>{0} 是压缩包；请先解压，再选择其中的 safetensors 文件。</translation>
    </message>
    <message>
      <source>{0} is an encoder of pictures (CLIP Vision); choose a checkpoint.</source>
      <translation>{0} 是图像编码器 (CLIP Vision)；请选择 Checkpoint 模型。</translation>
    </message>
    <message>
      <source>{0} is an inpainting model; choose the base checkpoint that it was made from.</source>
      <translation>{0} 是局部重绘 (inpainting) 模型；请选择它所基于的 Checkpoint 模型。</translation>
    </message>
    <message>
      <source>{0} is an inpainting, pix2pix or depth model; choose an ordinary one.</source>
      <translation>{0} 是局部重绘、pix2pix 或深度模型；请选择普通的模型。</translation>
    </message>
    <message>
      <source>{0} is an unCLIP model, which also reads a picture; choose an ordinary checkpoint.</source>
      <translation>{0} 是 unCLIP 模型，还会读取图片；请选择普通的 Checkpoint 模型。</translation>
    </message>
    <message>
      <source>{0} is an upscaler; choose an ordinary checkpoint.</source>
      <translation>{0} 是放大模型；请选择普通的 Checkpoint 模型。</translation>
    </message>
    <message>
      <source>{0} is changed by numbers that are too large to calculate with.</source>
      <translation>{0} 被改动的数值太大，无法计算。</translation>
    </message>
    <message>
      <source>{0} is damaged, not copied to its end, or of a rare kind; copy it again, or save it anew in another program.</source>
      <translation>{0} 已损坏、没有复制完整，或类型罕见；请重新复制，或在其他程序中另存一份。</translation>
    </message>
    <message>
      <source>{0} is damaged, so the work goes on from the base model.</source>
      <translation>{0} 已损坏，因此从底模继续。</translation>
    </message>
    <message>
      <source>{0} is damaged, so the work goes on from {1}.</source>
      <translation>{0} 已损坏，因此从 {1} 继续。</translation>
    </message>
    <message>
      <source>{0} is damaged.</source>
      <translation>{0} 已损坏。</translation>
    </message>
    <message>
      <source>{0} is damaged: its files are not whole; choose another one.</source>
      <translation>{0} 已损坏：文件不完整；请选择其他的。</translation>
    </message>
    <message>
      <source>{0} is damaged: its header cannot be read; copy or download it again.</source>
      <translation>{0} 已损坏：无法读取文件头；请重新复制或下载。</translation>
    </message>
    <message>
      <source>{0} is damaged: one half of {1} is missing or does not fit the other.</source>
      <translation>{0} 已损坏：{1} 的一半缺失，或与另一半对不上。</translation>
    </message>
    <message>
      <source>{0} is damaged: the alpha of {1} is no number.</source>
      <translation>{0} 已损坏：{1} 的 alpha 不是数值。</translation>
    </message>
    <message>
      <source>{0} is damaged: {1} has tensors of two kinds.</source>
      <translation>{0} 已损坏：{1} 含有两种张量。</translation>
    </message>
    <message>
      <source>{0} is damaged: {1} holds numbers that are not finite.</source>
      <translation>{0} 已损坏：{1} 含有无穷大或无效的数值。</translation>
    </message>
    <message>
      <source>{0} is damaged: {2} of its {1} has another shape than its configuration says; copy or download it again.</source>
      <translation>{0} 已损坏：其 {1} 中 {2} 的形状与配置不符；请重新复制或下载。</translation>
    </message>
    <message>
      <source>{0} is deleted; restore it first, then work on from it.</source>
      <translation>{0} 已删除；请先恢复，再从它继续。</translation>
    </message>
    <message>
      <source>{0} is empty.</source>
      <translation>{0} 是空的。</translation>
    </message>
    <message>
      <source>{0} is empty; copy or download it again.</source>
      <translation>{0} 是空的；请重新复制或下载。</translation>
    </message>
    <message>
      <source>{0} is for another kind of base model than {1}.</source>
      <translation>{0} 用于另一类底模，而不是 {1}。</translation>
    </message>
    <message>
      <source>{0} is given only to those who accept its terms: do so on its page on huggingface.co, then store a read token.</source>
      <translation>{0} 只提供给接受条款的人：请在 huggingface.co 的页面上同意条款，再保存读取令牌。</translation>
    </message>
    <message>
      <source>{0} is in use by another program; close it there, then try again.</source>
      <translation>{0} 正被其他程序使用；请在那里关闭，然后重试。</translation>
    </message>
    <message>
      <source>{0} is in use; work on from another one first, then delete it.</source>
      <translation>{0} 正在使用；请先从其他检查点继续，再删除它。</translation>
    </message>
    <message>
      <source>{0} is longer than the hub said, so it was not kept; try again, or choose another model.</source>
      <translation>{0} 比 Hugging Face 标明的更长，所以没有保留；请重试，或选择其他模型。</translation>
    </message>
    <message>
      <source>{0} is made for rectified flow, with which {1} cannot draw; choose another sampler for it.</source>
      <translation>{0} 是 rectified flow 模型，{1} 无法用它绘制，请换一个采样器。</translation>
    </message>
    <message>
      <source>{0} is made for the noise of EDM ({1}), which Atelier cannot learn from; choose another model.</source>
      <translation>{0} 是为 EDM 噪声制作的（{1}），Atelier 无法从中学习；请选择其他模型。</translation>
    </message>
    <message>
      <source>{0} is made for {1}; Atelier tunes Stable Diffusion 1, 2 and XL.</source>
      <translation>{0} 是为 {1} 制作的；Atelier 可以微调 Stable Diffusion 1、2 和 XL。</translation>
    </message>
    <message>
      <source>{0} is made like {1}, whose noise Atelier cannot learn from; choose another checkpoint.</source>
      <translation>{0} 的做法与 {1} 相同，Atelier 无法从这种噪声学习；请选择其他 Checkpoint 模型。</translation>
    </message>
    <message>
      <source>{0} is missing.</source>
      <translation>{0} 缺失。</translation>
    </message>
    <message>
      <source>{0} is missing; its latents are there, and they are learned from.</source>
      <translation>{0} 缺失；它的潜变量还在，仍可用于学习。</translation>
    </message>
    <message>
      <source>{0} is no CLIP skip; it is {1} to {2}, and 1 skips nothing.</source>
      <translation>CLIP 跳过层不能是 {0}；应为 {1} 到 {2}，1 表示不跳过。</translation>
    </message>
    <message>
      <source>{0} is no Stable Diffusion 1, 2 or XL; Atelier cannot tune its kind yet.</source>
      <translation>{0} 不是 Stable Diffusion 1、2 或 XL；Atelier 还不能微调这一类。</translation>
    </message>
    <message>
      <source>{0} is no alpha; it is {1} to {2}, most often the rank or half of it.</source>
      <translation>alpha 不能是 {0}；应为 {1} 到 {2}，通常等于秩或它的一半。</translation>
    </message>
    <message>
      <source>{0} is no eta; it is {1} to {2}.</source>
      <translation>eta 不能是 {0}；应为 {1} 到 {2}。</translation>
    </message>
    <message>
      <source>{0} is no file with a picture, but a link in a circle, a pipe or a device.</source>
      <translation>{0} 不是图片文件，而是循环链接、管道或设备。</translation>
    </message>
    <message>
      <source>{0} is no folder.</source>
      <translation>{0} 不是文件夹。</translation>
    </message>
    <message>
      <source>{0} is no guidance rescale; it is {1} to {2}.</source>
      <translation>引导系数重缩放不能是 {0}；应为 {1} 到 {2}。</translation>
    </message>
    <message>
      <source>{0} is no guidance scale; it is {1} to {2}, most often 3 to 12.</source>
      <translation>引导系数不能是 {0}；应为 {1} 到 {2}，通常为 3 到 12。</translation>
    </message>
    <message>
      <source>{0} is no longer there; was it moved, or a stick pulled out?</source>
      <translation>{0} 已不在原处；是移动过，还是拔掉了 U 盘？</translation>
    </message>
    <message>
      <source>{0} is no model file in the safetensors format.</source>
      <translation>{0} 不是 safetensors 格式的模型文件。</translation>
    </message>
    <message>
      <source>{0} is no model folder itself; choose {1} in it.</source>
      <translation>{0} 本身不是模型文件夹；请选择其中的 {1}。</translation>
    </message>
    <message>
      <source>{0} is no model folder: it holds no {1}.</source>
      <translation>{0} 不是模型文件夹：其中没有 {1}。</translation>
    </message>
    <message>
      <source>{0} is no number of pictures or a checkpoint; they count from {1}.</source>
      <translation>{0} 不是图片或检查点的编号；编号从 {1} 开始。</translation>
    </message>
    <message>
      <source>{0} is no plain LoRA ({1}); say with --rank how large the LoRA is to be that comes nearest to it.</source>
      <translation>{0} 不是普通 LoRA（{1}）；请用 --rank 指定与它最接近的 LoRA 要多大。</translation>
    </message>
    <message>
      <source>{0} is no rank; it is {1} to {2}.</source>
      <translation>秩不能是 {0}；应为 {1} 到 {2}。</translation>
    </message>
    <message>
      <source>{0} is no seed; it is a whole number from {1} to {2}.</source>
      <translation>种子不能是 {0}；应为 {1} 到 {2} 的整数。</translation>
    </message>
    <message>
      <source>{0} is no strength; it is {1} to {2}, with or without a minus, most often about 1.</source>
      <translation>强度不能是 {0}；应为 {1} 到 {2}，可带减号，通常约为 1。</translation>
    </message>
    <message>
      <source>{0} is no table that can be read.</source>
      <translation>{0} 不是可读取的表格。</translation>
    </message>
    <message>
      <source>{0} is no text, so there are no prompts in it.</source>
      <translation>{0} 不是文本，其中没有提示词。</translation>
    </message>
    <message>
      <source>{0} is no weight of a prompt; it is {1} to {2}.</source>
      <translation>提示词的权重不能是 {0}；应为 {1} 到 {2}。</translation>
    </message>
    <message>
      <source>{0} is no whole {2}: {1} has another shape there; choose another checkpoint.</source>
      <translation>{0} 不是完整的 {2}：其中 {1} 的形状不同；请选择其他 Checkpoint 模型。</translation>
    </message>
    <message>
      <source>{0} is not on the hub any more.</source>
      <translation>{0} 已不在 Hugging Face 上。</translation>
    </message>
    <message>
      <source>{0} is not there.</source>
      <translation>{0} 不在这里。</translation>
    </message>
    <message>
      <source>{0} is not whole: weights of its {1} are missing, such as {2}; copy or download it again.</source>
      <translation>{0} 不完整：其 {1} 缺少权重，例如 {2}；请重新复制或下载。</translation>
    </message>
    <message>
      <source>{0} is not whole: weights of its {1} are missing.</source>
      <translation>{0} 不完整：其 {1} 缺少权重。</translation>
    </message>
    <message>
      <source>{0} is not whole: what its header promises is not there; copy or download it again.</source>
      <translation>{0} 不完整：文件头标明的内容不存在；请重新复制或下载。</translation>
    </message>
    <message>
      <source>{0} is not whole: {1} is missing; copy or download it again.</source>
      <translation>{0} 不完整：缺少 {1}；请重新复制或下载。</translation>
    </message>
    <message>
      <source>{0} is of the family {1}; Atelier tunes Stable Diffusion 1, 2 and XL.</source>
      <translation>{0} 属于 {1} 系列；Atelier 可以微调 Stable Diffusion 1、2 和 XL。</translation>
    </message>
    <message>
      <source>{0} is only a pointer of git-lfs to the file; fetch the file itself with “git lfs pull”, or download it.</source>
      <translation>{0} 只是 git-lfs 指向该文件的指针；请用“git lfs pull”取得文件本身，或重新下载。</translation>
    </message>
    <message>
      <source>{0} is only one part of a model ({1}); choose the folder with all of them, in which {2} lies.</source>
      <translation>{0} 只是模型的一部分（{1}）；请选择包含所有部分、{2} 所在的文件夹。</translation>
    </message>
    <message>
      <source>{0} is packed for other programs (GGUF); choose a safetensors file of this model.</source>
      <translation>{0} 是为其他程序打包的 (GGUF)；请选择这个模型的 safetensors 文件。</translation>
    </message>
    <message>
      <source>{0} is pinned, so it is kept; unpin it first, then delete it.</source>
      <translation>{0} 已固定，因此会保留；请先取消固定，再删除。</translation>
    </message>
    <message>
      <source>{0} is the base model itself; choose another name.</source>
      <translation>{0} 就是底模本身；请换个名称。</translation>
    </message>
    <message>
      <source>{0} is the folder of a LoRA, not of a base model; choose the model that it was made for.</source>
      <translation>{0} 是 LoRA 的文件夹，不是底模的；请选择它所基于的模型。</translation>
    </message>
    <message>
      <source>{0} is the refiner of SDXL; choose the base checkpoint.</source>
      <translation>{0} 是 SDXL 的 refiner；请选择基础的 Checkpoint 模型。</translation>
    </message>
    <message>
      <source>{0} is there already; choose another name.</source>
      <translation>{0} 已经存在；请换个名称。</translation>
    </message>
    <message>
      <source>{0} is too large, with {1} MB; {2} is the most that is read.</source>
      <translation>{0} 太大，有 {1} MB；最多读取 {2}。</translation>
    </message>
    <message>
      <source>{0} is too large, with {1} × {2} pixels; {3} million is the most for {4}.</source>
      <translation>{0} 太大，有 {1} × {2} 像素；{4} 最多 {3} 百万像素。</translation>
    </message>
    <message>
      <source>{0} is too small, with {1} × {2} pixels; it needs {3} on each side.</source>
      <translation>{0} 太小，只有 {1} × {2} 像素；每边需要 {3}。</translation>
    </message>
    <message>
      <source>{0} is what a web site answered and not the file; download it again, where you are signed in if the site asks for that.</source>
      <translation>{0} 是网站的答复，而不是文件；请重新下载，如果网站要求，请先登录。</translation>
    </message>
    <message>
      <source>{0} is what a web site answered and not the picture; download it again.</source>
      <translation>{0} 是网站的答复，而不是图片；请重新下载。</translation>
    </message>
    <message>
      <source>{0} lacks a text encoder; choose a full checkpoint of this model.</source>
      <translation>{0} 缺少文本编码器；请选择这个模型的完整 Checkpoint 模型。</translation>
    </message>
    <message>
      <source>{0} lies idle; choose it in the settings, and everything goes many times faster.</source>
      <translation>{0} 闲置着；在设置中选用它，一切会快上许多倍。</translation>
    </message>
    <message>
      <source>{0} lies on a disk that takes no changes; choose another folder.</source>
      <translation>{0} 所在的磁盘不允许更改；请选择其他文件夹。</translation>
    </message>
    <message>
      <source>{0} may not be read; its permissions forbid it.</source>
      <translation>没有读取 {0} 的权限。</translation>
    </message>
    <message>
      <source>{0} of a picture not shown with those of no. {1} makes no sense, so the picture is left out.</source>
      <translation>编号 {1} 中一张未显示图片的 {0} 没有意义，这张图片不再使用。</translation>
    </message>
    <message>
      <source>{0} of a place of the pictures no. {1} makes no sense, so the place is left out.</source>
      <translation>编号 {1} 的图片中一个位置的 {0} 没有意义，这个位置不再使用。</translation>
    </message>
    <message>
      <source>{0} of blind check {1} makes no sense, so the check is left out; its votes stay.</source>
      <translation>盲测 {1} 的 {0} 没有意义，这次盲测不再使用；其投票会保留。</translation>
    </message>
    <message>
      <source>{0} of blind check {1} makes no sense; the usual value is used instead.</source>
      <translation>盲测 {1} 的 {0} 没有意义；改用默认值。</translation>
    </message>
    <message>
      <source>{0} of checkpoint {1} makes no sense, so the checkpoint is left out.</source>
      <translation>检查点 {1} 的 {0} 没有意义，这个检查点不再使用。</translation>
    </message>
    <message>
      <source>{0} of checkpoint {1} makes no sense; the usual value is used instead.</source>
      <translation>检查点 {1} 的 {0} 没有意义；改用默认值。</translation>
    </message>
    <message>
      <source>{0} of picture {1} makes no sense, so the picture is left out.</source>
      <translation>图片 {1} 的 {0} 没有意义，这张图片不再使用。</translation>
    </message>
    <message>
      <source>{0} of picture {1} makes no sense; the usual value is used instead.</source>
      <translation>图片 {1} 的 {0} 没有意义；改用默认值。</translation>
    </message>
    <message>
      <source>{0} of prompt {1} makes no sense, so the prompt is left out.</source>
      <translation>提示词 {1} 的 {0} 没有意义，这条提示词不再使用。</translation>
    </message>
    <message>
      <source>{0} of prompt {1} makes no sense; the usual value is used instead.</source>
      <translation>提示词 {1} 的 {0} 没有意义；改用默认值。</translation>
    </message>
    <message>
      <source>{0} of something asked for ({1}) makes no sense, so it is left out.</source>
      <translation>一项请求（{1}）的 {0} 没有意义，这项请求不再使用。</translation>
    </message>
    <message>
      <source>{0} of something asked for ({1}) makes no sense; the usual value is used instead.</source>
      <translation>一项请求（{1}）的 {0} 没有意义；改用默认值。</translation>
    </message>
    <message>
      <source>{0} of the choice of a model ({1}) makes no sense; the choice before it counts.</source>
      <translation>模型选择（{1}）的 {0} 没有意义；沿用之前的选择。</translation>
    </message>
    <message>
      <source>{0} of the choice of a model ({1}) makes no sense; the usual value is used instead.</source>
      <translation>模型选择（{1}）的 {0} 没有意义；改用默认值。</translation>
    </message>
    <message>
      <source>{0} of the note on picture {1} makes no sense, so the note is left out.</source>
      <translation>图片 {1} 的备注中 {0} 没有意义，这条备注不再使用。</translation>
    </message>
    <message>
      <source>{0} of the note on picture {1} makes no sense; the usual value is used instead.</source>
      <translation>图片 {1} 的备注中 {0} 没有意义；改用默认值。</translation>
    </message>
    <message>
      <source>{0} of the picture that you brought as no. {1} makes no sense, so the picture is left out.</source>
      <translation>你以编号 {1} 添加的图片的 {0} 没有意义，这张图片不再使用。</translation>
    </message>
    <message>
      <source>{0} of the picture that you brought as no. {1} makes no sense; the usual value is used instead.</source>
      <translation>你以编号 {1} 添加的图片的 {0} 没有意义；改用默认值。</translation>
    </message>
    <message>
      <source>{0} of the pictures no. {1} makes no sense, so they are left out.</source>
      <translation>编号 {1} 的图片的 {0} 没有意义，这些图片不再使用。</translation>
    </message>
    <message>
      <source>{0} of the pictures no. {1} makes no sense; the usual value is used instead.</source>
      <translation>编号 {1} 的图片的 {0} 没有意义；改用默认值。</translation>
    </message>
    <message>
      <source>{0} of the star of picture {1} makes no sense, so the star is left out.</source>
      <translation>图片 {1} 的星标的 {0} 没有意义，这个星标不再使用。</translation>
    </message>
    <message>
      <source>{0} of vote {1} makes no sense, so the vote is left out.</source>
      <translation>第 {1} 票的 {0} 没有意义，这一票不再使用。</translation>
    </message>
    <message>
      <source>{0} of vote {1} makes no sense; the usual value is used instead.</source>
      <translation>第 {1} 票的 {0} 没有意义；改用默认值。</translation>
    </message>
    <message>
      <source>{0} of what learned from your picture {1} makes no sense, so it is left out.</source>
      <translation>学习图片 {1} 的记录中 {0} 没有意义，这条记录不再使用。</translation>
    </message>
    <message>
      <source>{0} of what vote {1} was learned by makes no sense, so it is left out.</source>
      <translation>学习第 {1} 票的记录中 {0} 没有意义，这条记录不再使用。</translation>
    </message>
    <message>
      <source>{0} of what was brought as no. {1} makes no sense, so it is left out.</source>
      <translation>以编号 {1} 添加的内容的 {0} 没有意义，这项内容不再使用。</translation>
    </message>
    <message>
      <source>{0} of what was brought as no. {1} makes no sense; the usual value is used instead.</source>
      <translation>以编号 {1} 添加的内容的 {0} 没有意义；改用默认值。</translation>
    </message>
    <message>
      <source>{0} of where picture {1} comes from makes no sense, so that is left out.</source>
      <translation>图片 {1} 的来源中 {0} 没有意义，这个来源不再使用。</translation>
    </message>
    <message>
      <source>{0} of where picture {1} comes from makes no sense; the usual value is used instead.</source>
      <translation>图片 {1} 的来源中 {0} 没有意义；改用默认值。</translation>
    </message>
    <message>
      <source>{0} only describes a model; choose the folder that it lies in, or a safetensors file.</source>
      <translation>{0} 只是对模型的描述；请选择它所在的文件夹，或 safetensors 文件。</translation>
    </message>
    <message>
      <source>{0} other files in {1} were left out, {2} among them.</source>
      <translation>{1} 中另有 {0} 个文件未使用，其中包括 {2}。</translation>
    </message>
    <message>
      <source>{0} other pictures of its prompt were brought, and {1} are needed to vote on; it is left out.</source>
      <translation>同一提示词的图片另有 {0} 张，而投票需要 {1} 张；这张不使用。</translation>
    </message>
    <message>
      <source>{0} pictures cannot be shown together; a group has {1} to {2}.</source>
      <translation>不能同时显示 {0} 张图片；一组为 {1} 到 {2} 张。</translation>
    </message>
    <message>
      <source>{0} pixels are not possible; a picture has {1} to {2} on each side, a multiple of 64.</source>
      <translation>不能是 {0} 像素；图片每边为 {1} 到 {2}，且是 64 的倍数。</translation>
    </message>
    <message>
      <source>{0} predicts “{1}”, which Atelier cannot learn from; choose another model.</source>
      <translation>{0} 预测的是“{1}”，Atelier 无法从中学习，请换一个模型。</translation>
    </message>
    <message>
      <source>{0} seconds cannot be; it is {1} to {2}.</source>
      <translation>不能是 {0} 秒；应为 {1} 到 {2}。</translation>
    </message>
    <message>
      <source>{0} steps are not possible with LCM, which was made for few; it draws in {1} to {2}.</source>
      <translation>LCM 本为少步数设计，不能用 {0} 步；应为 {1} 到 {2} 步。</translation>
    </message>
    <message>
      <source>{0} steps are not possible; a picture is drawn in {1} to {2}.</source>
      <translation>不能用 {0} 步；绘制一张图片需要 {1} 到 {2} 步。</translation>
    </message>
    <message>
      <source>{0} stores {1} in two number formats, which a single file cannot; choose another version of it.</source>
      <translation>{0} 用两种数值格式保存 {1}，单个文件做不到；请选择它的其他版本。</translation>
    </message>
    <message>
      <source>{0} votes are not possible; it is {1} to {2}.</source>
      <translation>不能是 {0} 票；应为 {1} 到 {2}。</translation>
    </message>
    <message>
      <source>{0} was asked for before and is not written yet: “Try again” writes it to {1}, “Dismiss” leaves it.</source>
      <translation>之前要求写入 {0}，但还没有完成：“重试”会写到 {1}，“关闭”则放弃。</translation>
    </message>
    <message>
      <source>{0} was drawn from another prompt.</source>
      <translation>{0} 是用另一条提示词画的。</translation>
    </message>
    <message>
      <source>{0} was drawn with another kind of base model or at another size.</source>
      <translation>{0} 是用另一类底模或其他尺寸画的。</translation>
    </message>
    <message>
      <source>{0} was drawn with other settings.</source>
      <translation>{0} 是用其他设置画的。</translation>
    </message>
    <message>
      <source>{0} was not written: no program would know its parts.</source>
      <translation>{0} 没有写入：没有程序能识别其中的内容。</translation>
    </message>
    <message>
      <source>{0} was not written: read back, it differs from the checkpoint by {1}.</source>
      <translation>{0} 没有写入：回读时与检查点相差 {1}。</translation>
    </message>
    <message>
      <source>{0} was not written: read back, {1} is not what the checkpoint holds.</source>
      <translation>{0} 没有写入：回读时 {1} 与检查点中的不同。</translation>
    </message>
    <message>
      <source>{0} was not written: the numbers of the base model are too coarse to take in so small a change; export a LoRA file instead.</source>
      <translation>{0} 没有写入：底模的数值太粗，容不下这么细小的改动；请改为导出 LoRA 文件。</translation>
    </message>
    <message>
      <source>{0} was saved while its {1} was compiled (torch.compile); save it once more without that.</source>
      <translation>{0} 保存时，其 {1} 处于编译状态 (torch.compile)；请取消编译后再保存一次。</translation>
    </message>
    <message>
      <source>{0} was saved with a LoRA in its {1}; save it once more where that is fused and unloaded (fuse_lora, unload_lora_weights).</source>
      <translation>{0} 保存时，其 {1} 中带有 LoRA；请将其融合并卸载后再保存一次 (fuse_lora, unload_lora_weights)。</translation>
    </message>
    <message>
      <source>{0} was to be written, but that was broken off twice; export it once more.</source>
      <translation>本要写入 {0}，但两次都中断了；请再导出一次。</translation>
    </message>
    <message>
      <source>{0}, which is chosen in the settings, cannot be found: Atelier works on the processor.</source>
      <translation>找不到设置中选择的 {0}：Atelier 在处理器上运行。</translation>
    </message>
    <message>
      <source>{0}, which is chosen in the settings, cannot be found: Atelier works on {1}.</source>
      <translation>找不到设置中选择的 {0}：Atelier 在 {1} 上运行。</translation>
    </message>
    <message>
      <source>“Half, wide range (bf16)” needs macOS 14 or newer; choose another precision in the settings.</source>
      <translation>“半精度，范围更宽 (bf16)”需要 macOS 14 或更新版本；请在设置中选择其他精度。</translation>
    </message>
    <message>
      <source>“__{0}__” is drawn as it is written where the lines of its own file lead back to it.</source>
      <translation>“__{0}__”在其自身文件的行又引回自身之处，按原样绘制。</translation>
    </message>
    <message>
      <source>“__{0}__” is drawn as it is written: the wildcard file “{0}.txt” cannot be read.</source>
      <translation>“__{0}__”按原样绘制：通配符文件“{0}.txt”无法读取。</translation>
    </message>
    <message>
      <source>“__{0}__” is drawn as it is written: the wildcard file “{0}.txt” holds no line.</source>
      <translation>“__{0}__”按原样绘制：通配符文件“{0}.txt”中没有任何一行。</translation>
    </message>
    <message>
      <source>“__{0}__” is drawn as it is written: the wildcard file “{0}.txt” is larger than {1} KB.</source>
      <translation>“__{0}__”按原样绘制：通配符文件“{0}.txt”大于 {1} KB。</translation>
    </message>
    <message>
      <source>“__{0}__” is drawn as it is written: the wildcard file “{0}.txt” is no text.</source>
      <translation>“__{0}__”按原样绘制：通配符文件“{0}.txt”不是文本。</translation>
    </message>
    <message>
      <source>“__{0}__” is drawn as it is written: there is no wildcard file “{0}.txt”.</source>
      <translation>“__{0}__”按原样绘制：没有通配符文件“{0}.txt”。</translation>
    </message>
    <message>
      <source>“{0}” already holds a project; open it, or choose a new folder.</source>
      <translation>“{0}”中已有项目；请打开它，或选择新文件夹。</translation>
    </message>
    <message>
      <source>“{0}” already holds other files; choose a new or an empty folder.</source>
      <translation>“{0}”中已有其他文件；请选择新的或空的文件夹。</translation>
    </message>
    <message>
      <source>“{0}” cannot be deleted: the folder {1} takes no changes.</source>
      <translation>无法删除“{0}”：文件夹 {1} 不允许更改。</translation>
    </message>
    <message>
      <source>“{0}” cannot be read: {1}.</source>
      <translation>无法读取“{0}”：{1}。</translation>
    </message>
    <message>
      <source>“{0}” cannot be written any more; make its folder and its disk writable, then go on.</source>
      <translation>“{0}”已无法写入；请让它的文件夹和磁盘可以写入，再继续。</translation>
    </message>
    <message>
      <source>“{0}” cannot be written; move the project to a folder that you may write to.</source>
      <translation>“{0}”无法写入；请把项目移到有写入权限的文件夹。</translation>
    </message>
    <message>
      <source>“{0}” holds letters that are broken; type it anew.</source>
      <translation>“{0}”含有损坏的字符；请重新输入。</translation>
    </message>
    <message>
      <source>“{0}” in the project “{1}” is a link or no plain file or folder, so it could lead elsewhere; take it away, then try again.</source>
      <translation>项目“{1}”中的“{0}”是链接，或不是普通文件或文件夹，可能指向别处；请移走它，然后重试。</translation>
    </message>
    <message>
      <source>“{0}” in the project “{1}” is a link; take it away, then try again.</source>
      <translation>项目“{1}”中的“{0}”是链接；请移走它，然后重试。</translation>
    </message>
    <message>
      <source>“{0}” is an answer to two pictures; mark the best and the bad ones instead.</source>
      <translation>“{0}”是针对两张图片的回答；请改为标出最好的和不好的。</translation>
    </message>
    <message>
      <source>“{0}” is no longer in {1}: its folder was moved, renamed or deleted, or its disk taken out; put it back and go on, or open the project where it is now.</source>
      <translation>“{0}”已不在 {1}：文件夹被移动、重命名或删除，或磁盘被取走；请放回原处再继续，或从项目现在的位置打开。</translation>
    </message>
    <message>
      <source>“{0}” is no model on the hub; write owner/name, or paste the address of its page.</source>
      <translation>“{0}”不是 Hugging Face 上的模型；请写“所有者/名称”，或粘贴模型页面的网址。</translation>
    </message>
    <message>
      <source>“{0}” is no number.</source>
      <translation>“{0}”不是数字。</translation>
    </message>
    <message>
      <source>“{0}” is no whole archive of an Atelier project; choose another file.</source>
      <translation>“{0}”不是完整的 Atelier 项目归档；请选择其他文件。</translation>
    </message>
    <message>
      <source>“{0}” is no whole number.</source>
      <translation>“{0}”不是整数。</translation>
    </message>
    <message>
      <source>“{0}” is not an Atelier project; choose a folder that Atelier made.</source>
      <translation>“{0}”不是 Atelier 项目；请选择由 Atelier 创建的文件夹。</translation>
    </message>
    <message>
      <source>“{0}” is open in another Atelier window; close it there first.</source>
      <translation>“{0}”已在另一个 Atelier 窗口中打开；请先在那里关闭。</translation>
    </message>
    <message>
      <source>“{0}” is too long: it has {1} letters, and {2} is the most.</source>
      <translation>“{0}”太长：有 {1} 个字符，最多 {2} 个。</translation>
    </message>
    <message>
      <source>“{0}” learns from every step of drawing, which a picture from elsewhere does not have; make a project that learns by “{1}” for your own pictures.</source>
      <translation>“{0}”要从绘制的每一步学习，而别处的图片没有这些步骤；要用自己的图片，请新建一个以“{1}”学习的项目。</translation>
    </message>
    <message>
      <source>“{0}” learns from the steps of DDIM with noise; choose the sampler DDIM, or “{1}”, which learns from pictures of every sampler.</source>
      <translation>“{0}”要从带噪声的 DDIM 的步骤学习；请选择采样器 DDIM，或选择“{1}”，它能从任何采样器的图片学习。</translation>
    </message>
  </context>
  <context>
    <name>export</name>
    <message>
      <source>Checked for {0}.</source>
      <translation>已检查，适用于 {0}。</translation>
    </message>
    <message>
      <source>It is read wherever the base model is.</source>
      <translation>能读取该底模的程序都能读取它。</translation>
    </message>
    <message>
      <source>Not for {0}.</source>
      <translation>不适用于 {0}。</translation>
    </message>
    <message>
      <source>Read back, its pictures differ from the checkpoint's by {0}; the style changes them by {1}.</source>
      <translation>回读后，图片与检查点的相差 {0}；风格带来的变化是 {1}。</translation>
    </message>
    <message>
      <source>Saved as {0}, {1}.</source>
      <translation>已保存为 {0}，{1}。</translation>
    </message>
    <message>
      <source>The smaller rank leaves out {0} of the change.</source>
      <translation>减小秩会丢失 {0} 的变化。</translation>
    </message>
  </context>
  <context>
    <name>glossary</name>
    <message>
      <source>A small file with a style that was learned. A program loads it beside the base model that it fits.</source>
      <translation>一个小文件，装着学到的风格。程序会把它与匹配的底模一起加载。</translation>
    </message>
    <message>
      <source>Base model</source>
      <translation>底模</translation>
    </message>
    <message>
      <source>Blind check</source>
      <translation>盲测</translation>
    </message>
    <message>
      <source>Blind wins over the base</source>
      <translation>盲测中胜过底模</translation>
    </message>
    <message>
      <source>By how much it would rather draw the picture you chose than the other (margin: β times the log-ratio).</source>
      <translation>它有多倾向于画你选中的那张，而不是另一张（margin：β 乘以对数比）。</translation>
    </message>
    <message>
      <source>By which recipe the votes are learned from: one for few votes, or D3PO as its authors describe it.</source>
      <translation>按哪种配方从投票中学习：适合少量投票的配方，或作者所述的 D3PO。</translation>
    </message>
    <message>
      <source>CLIP skip</source>
      <translation>CLIP 跳过层</translation>
    </message>
    <message>
      <source>Checkpoint</source>
      <translation>检查点</translation>
    </message>
    <message>
      <source>Checkpoints</source>
      <translation>检查点</translation>
    </message>
    <message>
      <source>Distance</source>
      <translation>差异</translation>
    </message>
    <message>
      <source>Distance from the base</source>
      <translation>与底模的差异</translation>
    </message>
    <message>
      <source>Format</source>
      <translation>格式</translation>
    </message>
    <message>
      <source>Guidance</source>
      <translation>引导系数</translation>
    </message>
    <message>
      <source>How clearly it prefers yours</source>
      <translation>对你的选择有多肯定</translation>
    </message>
    <message>
      <source>How differently it draws from the base model (drift: root mean square change of the predicted noise).</source>
      <translation>它的画法与底模相差多少（drift：预测噪声变化的均方根）。</translation>
    </message>
    <message>
      <source>How many digits are reckoned with. Half as many need half the memory and look nearly the same.</source>
      <translation>计算时保留多少位数。减半只需一半内存，效果几乎一样。</translation>
    </message>
    <message>
      <source>How many digits the file keeps. Half as many make half the size; the pictures hardly change.</source>
      <translation>文件保留多少位数。减半则文件减半，图片几乎不变。</translation>
    </message>
    <message>
      <source>How many of the last layers that read the prompt are left out. Some models were made for 2.</source>
      <translation>读取提示词的最后几层中跳过多少层。有些模型适合设为 2。</translation>
    </message>
    <message>
      <source>How many votes it foretells that it had not seen: each by a model of the others (held-out accuracy).</source>
      <translation>有多少未见过的投票能被猜中：每一票都由其余投票训练出的模型来猜（held-out accuracy）。</translation>
    </message>
    <message>
      <source>How much of what was learned is added to the base model: 100 % is as it was learned.</source>
      <translation>学到的内容有多少加到底模上：100% 就是学到时的样子。</translation>
    </message>
    <message>
      <source>How much room a LoRA has for what was learned. Less makes a smaller file and loses some of it.</source>
      <translation>LoRA 有多少空间存放学到的内容。越小文件越小，也会丢失一些。</translation>
    </message>
    <message>
      <source>How often some noise is taken away until the picture is done. More take longer and show more detail.</source>
      <translation>去除噪声的次数，直到图片完成。步数越多越慢，细节也越多。</translation>
    </message>
    <message>
      <source>How often this prompt is drawn beside the others: 2 is twice as often as 1.</source>
      <translation>与其他提示词相比，这条提示词绘制的频率：2 是 1 的两倍。</translation>
    </message>
    <message>
      <source>How often you chose its picture in a blind check; the upright lines hold the true share in 95 %.</source>
      <translation>盲测中你选中它的图片的频率；竖线是真实比例的 95% 范围。</translation>
    </message>
    <message>
      <source>How strictly a picture follows its prompt, “CFG scale” elsewhere. Too much looks harsh.</source>
      <translation>图片遵循提示词的严格程度，别处叫“CFG scale”。太高会显得生硬。</translation>
    </message>
    <message>
      <source>How strong</source>
      <translation>强度多大</translation>
    </message>
    <message>
      <source>How things are called in the file. Programs differ in which names they know.</source>
      <translation>文件内部的命名方式。不同程序认识的名字不同。</translation>
    </message>
    <message>
      <source>Learning</source>
      <translation>学习</translation>
    </message>
    <message>
      <source>LoRA</source>
      <translation>LoRA</translation>
    </message>
    <message>
      <source>Negative prompt</source>
      <translation>反向提示词</translation>
    </message>
    <message>
      <source>Numbers</source>
      <translation>数值精度</translation>
    </message>
    <message>
      <source>Pairs of two models, without a word on which is which. At the end you see which one you chose more.</source>
      <translation>两个模型的图片成对出现，不说明哪张出自哪个。最后揭晓你选哪个更多。</translation>
    </message>
    <message>
      <source>Precision</source>
      <translation>精度</translation>
    </message>
    <message>
      <source>Rank</source>
      <translation>秩</translation>
    </message>
    <message>
      <source>Sampler</source>
      <translation>采样器</translation>
    </message>
    <message>
      <source>Seed</source>
      <translation>种子</translation>
    </message>
    <message>
      <source>Start from a LoRA</source>
      <translation>从 LoRA 开始</translation>
    </message>
    <message>
      <source>Steps</source>
      <translation>步数</translation>
    </message>
    <message>
      <source>The model that draws before it has learned anything from you. It is never changed.</source>
      <translation>还没有向你学习时用来绘制的模型。它永远不会改变。</translation>
    </message>
    <message>
      <source>The number that the noise of a picture comes from. The same seed and prompt give the same picture.</source>
      <translation>图片的噪声由这个数字产生。种子和提示词相同，图片就相同。</translation>
    </message>
    <message>
      <source>The part of a model that makes pixels of its picture. A model brings one; others change the colours.</source>
      <translation>模型中把画面转成像素的部分。模型自带一个；换用别的会改变色彩。</translation>
    </message>
    <message>
      <source>The way from noise to a picture. Samplers differ in how many steps they need and how they look.</source>
      <translation>从噪声到图片的路径。不同采样器所需步数不同，画面也不同。</translation>
    </message>
    <message>
      <source>Trigger words</source>
      <translation>触发词</translation>
    </message>
    <message>
      <source>Unseen votes foretold</source>
      <translation>猜中未见过的投票</translation>
    </message>
    <message>
      <source>Unseen votes it predicts</source>
      <translation>猜中未见过的投票</translation>
    </message>
    <message>
      <source>VAE</source>
      <translation>VAE</translation>
    </message>
    <message>
      <source>Weight</source>
      <translation>权重</translation>
    </message>
    <message>
      <source>What is not to be seen in the picture.</source>
      <translation>图片中不要出现的内容。</translation>
    </message>
    <message>
      <source>What was learned by the end of a round. Each round leaves one, and you can go back to any.</source>
      <translation>一轮结束时学到的内容。每轮留下一个，随时可以退回到任意一个。</translation>
    </message>
    <message>
      <source>Words to write into a prompt along with the LoRA. Atelier needs none; they are a note to others.</source>
      <translation>与 LoRA 一起写进提示词的词。Atelier 不需要，只是给别人的提示。</translation>
    </message>
  </context>
  <context>
    <name>help</name>
    <message>
      <source>&lt;b&gt;ComfyUI&lt;/b&gt;: put the file into &lt;i&gt;models/loras&lt;/i&gt; and set a “Load LoRA” node behind the checkpoint.&lt;br&gt;&lt;b&gt;A1111&lt;/b&gt; and &lt;b&gt;Forge&lt;/b&gt;: put it into &lt;i&gt;models/Lora&lt;/i&gt; and choose it on the Lora tab.&lt;br&gt;&lt;b&gt;InvokeAI&lt;/b&gt;: add the file in the Model Manager, then choose it under the model.</source>
      <translation>&lt;b&gt;ComfyUI&lt;/b&gt;：把文件放进 &lt;i&gt;models/loras&lt;/i&gt;，在 Checkpoint 节点之后加一个“Load LoRA”节点。&lt;br&gt;&lt;b&gt;A1111&lt;/b&gt; 和 &lt;b&gt;Forge&lt;/b&gt;：放进 &lt;i&gt;models/Lora&lt;/i&gt;，在 Lora 标签页中选择。&lt;br&gt;&lt;b&gt;InvokeAI&lt;/b&gt;：在 Model Manager 中添加文件，然后在模型下方选择它。</translation>
    </message>
    <message>
      <source>&lt;b&gt;Ctrl+1&lt;/b&gt; to &lt;b&gt;Ctrl+9&lt;/b&gt; go to the pages. &lt;b&gt;Ctrl+P&lt;/b&gt; pauses and continues, &lt;b&gt;Ctrl+.&lt;/b&gt; stops, &lt;b&gt;Ctrl+E&lt;/b&gt; exports, &lt;b&gt;Ctrl+N&lt;/b&gt; makes a project, &lt;b&gt;Ctrl+O&lt;/b&gt; opens one, &lt;b&gt;Ctrl+I&lt;/b&gt; tells what counts towards the round, &lt;b&gt;Ctrl+J&lt;/b&gt; what the computer does, &lt;b&gt;Ctrl+,&lt;/b&gt; shows the settings. &lt;b&gt;?&lt;/b&gt; on the voting page shows its keys.</source>
      <translation>&lt;b&gt;Ctrl+1&lt;/b&gt; 到 &lt;b&gt;Ctrl+9&lt;/b&gt; 切换页面。&lt;b&gt;Ctrl+P&lt;/b&gt; 暂停和继续，&lt;b&gt;Ctrl+.&lt;/b&gt; 停止，&lt;b&gt;Ctrl+E&lt;/b&gt; 导出，&lt;b&gt;Ctrl+N&lt;/b&gt; 新建项目，&lt;b&gt;Ctrl+O&lt;/b&gt; 打开项目，&lt;b&gt;Ctrl+I&lt;/b&gt; 查看哪些计入本轮，&lt;b&gt;Ctrl+J&lt;/b&gt; 查看电脑在做什么，&lt;b&gt;Ctrl+,&lt;/b&gt; 打开设置。在投票页面按 &lt;b&gt;?&lt;/b&gt; 查看该页的按键。</translation>
    </message>
    <message>
      <source>&lt;b&gt;Ctrl+L&lt;/b&gt; has pictures for many votes drawn ahead, overnight if you like. Then you vote without waiting, and the graphics card is free meanwhile.</source>
      <translation>&lt;b&gt;Ctrl+L&lt;/b&gt; 可以提前绘制许多票的图片，也可以放在夜里。这样投票无需等待，其间显卡也空闲。</translation>
    </message>
    <message>
      <source>&lt;b&gt;Progress&lt;/b&gt; (Ctrl+7) shows the same pictures by the base model and by each checkpoint, and what it thinks you like: the pictures it ranks highest and lowest, in plain words where some fit. &lt;b&gt;Blind check&lt;/b&gt; (Ctrl+6) shows pairs of two models without saying which is which, and tells at the end which one you like better.</source>
      <translation>&lt;b&gt;进度&lt;/b&gt; (Ctrl+7) 用底模和每个检查点画出同样的图片，并显示它认为你喜欢什么：排名最高和最低的图片，能用简单的词形容时也会写出来。&lt;b&gt;盲测&lt;/b&gt; (Ctrl+6) 成对显示两个模型的图片，不说明哪张出自哪个，最后告诉你更喜欢哪一个。</translation>
    </message>
    <message>
      <source>After a round</source>
      <translation>一轮之后</translation>
    </message>
    <message>
      <source>After twenty votes the model learns from them while you go on voting; the line at the bottom shows how far it is. Each round leaves a checkpoint, and nothing of the rounds before is lost. Two or three rounds are enough to see your taste in the pictures.</source>
      <translation>投满二十票，模型就开始学习，其间可以继续投票；最下面一行显示进度。每一轮留下一个检查点，之前各轮的内容都不会丢失。两三轮之后，就能在图片中看到你的喜好。</translation>
    </message>
    <message>
      <source>Ask a blind check first; one look at a few pictures misleads. Then choose an older checkpoint on the Progress page and press “Work on from here”.</source>
      <translation>先做一次盲测；只看几张图片容易误判。然后在“进度”页面选择较早的检查点，点“从这里继续”。</translation>
    </message>
    <message>
      <source>Begin at strength 1 and lower it if the style is too strong. Your prompts need no special word.</source>
      <translation>从强度 1 开始，风格太强就调低。提示词里不需要特别的词。</translation>
    </message>
    <message>
      <source>Do not think long: your first look is what the model is to learn. Every vote is kept at once, so there is nothing to save.</source>
      <translation>不必想太久：第一眼的感觉正是模型要学的。每一票都会立即保存，无需手动保存。</translation>
    </message>
    <message>
      <source>How it learns</source>
      <translation>它如何学习</translation>
    </message>
    <message>
      <source>If the project shows four pictures, press the number of the best one, &lt;b&gt;1&lt;/b&gt; to &lt;b&gt;4&lt;/b&gt;, or click it: one key says that it is better than all others. With &lt;b&gt;Shift&lt;/b&gt;, or the right mouse button, a picture is marked bad first. The arrows move a frame, &lt;b&gt;Enter&lt;/b&gt; takes the framed picture, &lt;b&gt;0&lt;/b&gt; means all are bad.</source>
      <translation>如果项目显示四张图片，按最好那张的编号 &lt;b&gt;1&lt;/b&gt; 到 &lt;b&gt;4&lt;/b&gt;，或点击它：一个按键就表示它胜过其他所有图片。在此之前，可以用 &lt;b&gt;Shift&lt;/b&gt; 或鼠标右键标出不好的图片。方向键移动选框，&lt;b&gt;Enter&lt;/b&gt; 选取框住的图片，&lt;b&gt;0&lt;/b&gt; 表示都不好。</translation>
    </message>
    <message>
      <source>Keys</source>
      <translation>按键</translation>
    </message>
    <message>
      <source>On &lt;b&gt;Your pictures&lt;/b&gt; (Ctrl+4) you bring 5 to 30 pictures in the style you want: drop them there, or anywhere on the window. “Learn from them now” needs no vote; what they have in common is learned, and votes refine it. The bright part of each is what is learned: drag it, or move it with the arrow keys. A caption says what is to be seen; without one the project's prompts are used.</source>
      <translation>在&lt;b&gt;我的图片&lt;/b&gt; (Ctrl+4) 添加 5 到 30 张你想要的风格的图片：拖到那里，或拖到窗口任意位置。“现在就学习”不需要投票；模型会学习它们的共同点，再由投票细化。每张图片只学亮起的部分：拖动它，或用方向键移动。标注说明画面里有什么；没有标注时，使用项目的提示词。</translation>
    </message>
    <message>
      <source>On the Export page a checkpoint becomes a LoRA file, and a click copies it to a program. It works with the base model that it was made from, and with others of the same family; one of the starter model only with the starter model.</source>
      <translation>在“导出”页面，检查点会变成 LoRA 文件，点一下就能复制到其他程序。它适用于所基于的底模，以及同一系列的其他底模；基于入门模型的只适用于入门模型。</translation>
    </message>
    <message>
      <source>Pictures of your own</source>
      <translation>你自己的图片</translation>
    </message>
    <message>
      <source>The pictures that you vote on are still drawn by the base model, because those tell most about your taste. So look for the change in other places:</source>
      <translation>供你投票的图片仍由底模绘制，因为这样最能看出你的喜好。要看变化，请看这些地方：</translation>
    </message>
    <message>
      <source>They explain themselves wherever they stand over a field: point at them.</source>
      <translation>它们出现在输入框旁时，都带有说明：把鼠标指上去即可。</translation>
    </message>
    <message>
      <source>Two pictures of one prompt stand side by side. Press &lt;b&gt;←&lt;/b&gt; or &lt;b&gt;→&lt;/b&gt; for the one you like better, with &lt;b&gt;Shift&lt;/b&gt; if it is much better: that teaches most. &lt;b&gt;↑&lt;/b&gt; means both are good, &lt;b&gt;↓&lt;/b&gt; both are bad, &lt;b&gt;Space&lt;/b&gt; skips them, &lt;b&gt;Backspace&lt;/b&gt; takes the last vote back.</source>
      <translation>同一提示词的两张图片并排显示。更喜欢哪张就按 &lt;b&gt;←&lt;/b&gt; 或 &lt;b&gt;→&lt;/b&gt;，如果好得多就同时按 &lt;b&gt;Shift&lt;/b&gt;：这样学得最多。&lt;b&gt;↑&lt;/b&gt; 表示都好，&lt;b&gt;↓&lt;/b&gt; 表示都不好，&lt;b&gt;空格键&lt;/b&gt;跳过，&lt;b&gt;Backspace&lt;/b&gt; 撤销上一票。</translation>
    </message>
    <message>
      <source>Use it in other programs</source>
      <translation>在其他程序中使用</translation>
    </message>
    <message>
      <source>Vote</source>
      <translation>投票</translation>
    </message>
    <message>
      <source>Votes given in a hurry can be changed: click one of the last ten below the pictures, or find the picture in the gallery and press V there. “Train again” on the Progress page makes a checkpoint anew from the votes as they stand. Skip rather than guess.</source>
      <translation>匆忙投的票可以更改：点击图片下方最近十票中的一票，或在图库中找到图片后按 V。“进度”页面的“重新训练”会按现在的投票重做检查点。拿不准就跳过，不要猜。</translation>
    </message>
    <message>
      <source>When it gets worse</source>
      <translation>如果变差了</translation>
    </message>
    <message>
      <source>With “{0}” the newest checkpoint draws the pictures that you vote on.</source>
      <translation>采用“{0}”时，供你投票的图片由最新的检查点绘制。</translation>
    </message>
    <message>
      <source>Words</source>
      <translation>用语</translation>
    </message>
    <message>
      <source>You choose that when you make a project; the Prompts page shows what you chose.</source>
      <translation>这是新建项目时选定的；“提示词”页面会显示你的选择。</translation>
    </message>
    <message>
      <source>“Rated pictures from elsewhere” takes folders that other programs have drawn: to vote on, or good and bad ones as votes. “Undo” takes back all that came at once.</source>
      <translation>“来自别处的已评图片”可导入其他程序画的图片文件夹：用来投票，或把好的和不好的直接算作投票。“撤销”会去掉一次导入的全部内容。</translation>
    </message>
  </context>
  <context>
    <name>keys</name>
    <message>
      <source>All keys on one sheet</source>
      <translation>在一页上列出所有按键</translation>
    </message>
    <message>
      <source>Both are bad; of more than two, all are bad</source>
      <translation>都不好；超过两张时：全都不好</translation>
    </message>
    <message>
      <source>Both are good; of more than two, all are alike</source>
      <translation>都好；超过两张时：不分高下</translation>
    </message>
    <message>
      <source>Enter</source>
      <translation>Enter</translation>
    </message>
    <message>
      <source>Fit the pictures into the window</source>
      <translation>让图片适应窗口</translation>
    </message>
    <message>
      <source>Full screen</source>
      <translation>全屏</translation>
    </message>
    <message>
      <source>Give the pictures a star, or take it away</source>
      <translation>给图片加星标或取消星标</translation>
    </message>
    <message>
      <source>Keep zoom and place for the next pictures</source>
      <translation>下一组图片沿用缩放和位置</translation>
    </message>
    <message>
      <source>Of more than two: bad or not; where the lesson marks bad ones, the best</source>
      <translation>超过两张时：好或不好；在标出不好的课程中：最好</translation>
    </message>
    <message>
      <source>Of more than two: move the frame</source>
      <translation>超过两张时：移动选框</translation>
    </message>
    <message>
      <source>Of more than two: take the framed one; without a frame, go on with the marks</source>
      <translation>超过两张时：选取框住的；没有选框时，带着标记继续</translation>
    </message>
    <message>
      <source>Of more than two: the best one; where the lesson marks bad ones, bad or not</source>
      <translation>超过两张时：最好；在标出不好的课程中：好或不好</translation>
    </message>
    <message>
      <source>One picture pixel, one screen pixel</source>
      <translation>图片像素与屏幕像素一一对应</translation>
    </message>
    <message>
      <source>Redo</source>
      <translation>重做</translation>
    </message>
    <message>
      <source>Rest: totals, and nothing to decide</source>
      <translation>休息：显示总数，不用做任何决定</translation>
    </message>
    <message>
      <source>See how your model draws now, beside the base model</source>
      <translation>查看模型现在的画法，与底模并列</translation>
    </message>
    <message>
      <source>Show what the last pictures were</source>
      <translation>查看上一组图片的信息</translation>
    </message>
    <message>
      <source>Skip; the pictures may come back</source>
      <translation>跳过；这些图片可能会再出现</translation>
    </message>
    <message>
      <source>Swap the pictures, while the key is held</source>
      <translation>按住时互换图片</translation>
    </message>
    <message>
      <source>The left one is better</source>
      <translation>左边更好</translation>
    </message>
    <message>
      <source>The left one is much better</source>
      <translation>左边好得多</translation>
    </message>
    <message>
      <source>The right one is better</source>
      <translation>右边更好</translation>
    </message>
    <message>
      <source>The right one is much better</source>
      <translation>右边好得多</translation>
    </message>
    <message>
      <source>Undo the last vote</source>
      <translation>撤销上一票</translation>
    </message>
    <message>
      <source>button below</source>
      <translation>下方的按钮</translation>
    </message>
    <message>
      <source>button below, or Shift and click</source>
      <translation>下方的按钮，或按住 Shift 点击</translation>
    </message>
    <message>
      <source>click or tap the picture</source>
      <translation>点击或轻触图片</translation>
    </message>
    <message>
      <source>hold, or right button</source>
      <translation>长按，或右键</translation>
    </message>
    <message>
      <source>menu: hold, right button, “more…”</source>
      <translation>菜单：长按、右键，“更多…”</translation>
    </message>
  </context>
  <context>
    <name>machine</name>
    <message>
      <source>Atelier works on the processor now.</source>
      <translation>Atelier 现在在处理器上运行。</translation>
    </message>
    <message>
      <source>Atelier works on {0} now, in {1}.</source>
      <translation>Atelier 现在在 {0} 上运行，采用 {1}。</translation>
    </message>
    <message>
      <source>Looking for graphics cards…</source>
      <translation>正在查找显卡…</translation>
    </message>
    <message>
      <source>{0}, {1} GB</source>
      <translation>{0}，{1} GB</translation>
    </message>
  </context>
  <context>
    <name>meter</name>
    <message>
      <source>Graphics memory is nearly full</source>
      <translation>显存快满了</translation>
    </message>
    <message>
      <source>Graphics memory: {0} of {1} GB in use</source>
      <translation>显存：已用 {0}/{1} GB</translation>
    </message>
    <message>
      <source>Memory is nearly full</source>
      <translation>内存快满了</translation>
    </message>
    <message>
      <source>Memory: {0} GB, {1} of {2} GB free</source>
      <translation>内存：{0} GB，剩余 {1}/{2} GB</translation>
    </message>
    <message>
      <source>Processor: {0} %</source>
      <translation>处理器：{0}%</translation>
    </message>
  </context>
  <context>
    <name>model_words</name>
    <message>
      <source>This file lacks a text encoder: choose a full checkpoint of this model.</source>
      <translation>这个文件缺少文本编码器：请选择这个模型的完整 Checkpoint 模型。</translation>
    </message>
    <message>
      <source>a model of its own size</source>
      <translation>自有结构尺寸的模型</translation>
    </message>
    <message>
      <source>predicts flow</source>
      <translation>预测流</translation>
    </message>
    <message>
      <source>predicts noise</source>
      <translation>预测噪声</translation>
    </message>
    <message>
      <source>predicts velocity</source>
      <translation>预测速度</translation>
    </message>
    <message>
      <source>{0} GB</source>
      <translation>{0} GB</translation>
    </message>
    <message>
      <source>{0} models are made for few steps with little guidance, as is suggested below; votes teach them less well.</source>
      <translation>{0} 模型适合少步数、低引导系数，如下方建议；投票对它的效果较差。</translation>
    </message>
  </context>
  <context>
    <name>plan</name>
    <message>
      <source>Disk</source>
      <translation>磁盘</translation>
    </message>
    <message>
      <source>Memory</source>
      <translation>内存</translation>
    </message>
    <message>
      <source>Pictures for a vote</source>
      <translation>每票图片</translation>
    </message>
    <message>
      <source>The next round</source>
      <translation>下一轮</translation>
    </message>
    <message>
      <source>Votes an hour</source>
      <translation>每小时票数</translation>
    </message>
    <message>
      <source>learned in {0}; the learning takes {1}</source>
      <translation>{0}后学完；学习需要 {1}</translation>
    </message>
    <message>
      <source>not measured yet</source>
      <translation>尚未测量</translation>
    </message>
    <message>
      <source>texts {0}, drawing {1}, decoding {2}, learning {3} of {4} GB that are free</source>
      <translation>文本 {0}，绘制 {1}，解码 {2}，学习 {3}，共可用 {4} GB</translation>
    </message>
    <message>
      <source>{0} can be drawn and learned; you give {1}, at {2} a vote</source>
      <translation>可绘制并学习 {0} 票；你投 {1} 票，每票用 {2}</translation>
    </message>
    <message>
      <source>{0} for the pictures of a vote</source>
      <translation>每票图片需要 {0}</translation>
    </message>
    <message>
      <source>{0} for {1} votes</source>
      <translation>{1} 票占用 {0}</translation>
    </message>
    <message>
      <source>{0} on the disk for {1} votes</source>
      <translation>{1} 票占用磁盘 {0}</translation>
    </message>
    <message>
      <source>{0} to draw</source>
      <translation>绘制需要 {0}</translation>
    </message>
    <message>
      <source>{0} to learn a round</source>
      <translation>学习一轮需要 {0}</translation>
    </message>
    <message>
      <source>{0}; {1} are free</source>
      <translation>{0}；剩余 {1}</translation>
    </message>
  </context>
  <context>
    <name>question</name>
    <message>
      <source>Keep it</source>
      <translation>保留</translation>
    </message>
    <message>
      <source>Replace</source>
      <translation>替换</translation>
    </message>
    <message>
      <source>Replace a file</source>
      <translation>替换文件</translation>
    </message>
    <message>
      <source>{0} is there already. Replace it?</source>
      <translation>{0} 已经存在。要替换吗？</translation>
    </message>
  </context>
  <context>
    <name>remark</name>
    <message>
      <source>Half precision is too narrow for this base model: the work goes on in full precision</source>
      <translation>半精度的范围对这个底模来说太窄：改用全精度继续</translation>
    </message>
    <message>
      <source>The graphics card is too small for this base model: its weights are kept in four bits, and pictures come out a little different</source>
      <translation>显卡装不下这个底模：权重以 4 位保存，图片会略有不同</translation>
    </message>
    <message>
      <source>The graphics card was full: the work goes on in smaller steps</source>
      <translation>显存已满：分成更小的步骤继续</translation>
    </message>
    <message>
      <source>The graphics card was full: the work goes on with weights in four bits</source>
      <translation>显存已满：改用 4 位权重继续</translation>
    </message>
  </context>
  <context>
    <name>tour</name>
    <message>
      <source>Before that, mark a bad one: its number with Shift, the right button, or a long press.</source>
      <translation>在此之前，可以标出不好的：Shift 加编号、右键或长按。</translation>
    </message>
    <message>
      <source>Here you see how far the round is. When it is full the model learns from it, while you go on voting.</source>
      <translation>这里可以看到本轮的进度。投满后模型开始学习，其间可以继续投票。</translation>
    </message>
    <message>
      <source>If all are bad, press {0}.</source>
      <translation>如果都不好，按 {0}。</translation>
    </message>
    <message>
      <source>If it is much better, press {0} or {1}: that teaches most.</source>
      <translation>如果好得多，按 {0} 或 {1}：这样学得最多。</translation>
    </message>
    <message>
      <source>Once you like how it paints, Export makes a file of your style for the programs that you use.</source>
      <translation>喜欢它的画法之后，用“导出”把你的风格做成文件，供其他程序使用。</translation>
    </message>
    <message>
      <source>Press the number of the best picture, or click it.</source>
      <translation>按最好那张图片的编号，或点击它。</translation>
    </message>
    <message>
      <source>Press the numbers of the bad pictures, or click them, then Enter.</source>
      <translation>按不好的图片的编号，或点击它们，然后按 Enter。</translation>
    </message>
    <message>
      <source>Press {0} or {1} for the picture that you like better, or click it.</source>
      <translation>更喜欢哪张图片，就按 {0} 或 {1}，或点击它。</translation>
    </message>
    <message>
      <source>The best one counts too: its number with Shift, the right button, or a long press.</source>
      <translation>最好的也会计入：Shift 加编号、右键或长按。</translation>
    </message>
    <message>
      <source>Where neither is better: {0} if both are good, {1} if both are bad.</source>
      <translation>分不出高下时：都好按 {0}，都不好按 {1}。</translation>
    </message>
  </context>
  <context>
    <name>votes</name>
    <message>
      <source>disliked</source>
      <translation>不喜欢</translation>
    </message>
    <message>
      <source>learned</source>
      <translation>已学习</translation>
    </message>
    <message>
      <source>left out</source>
      <translation>不使用</translation>
    </message>
    <message>
      <source>liked</source>
      <translation>喜欢</translation>
    </message>
    <message>
      <source>not chosen</source>
      <translation>未选中</translation>
    </message>
  </context>
  <context>
    <name>words</name>
    <message>
      <source>Base model</source>
      <translation>底模</translation>
    </message>
    <message>
      <source>Checkpoint {0}</source>
      <translation>检查点 {0}</translation>
    </message>
    <message>
      <source>a moment left</source>
      <translation>马上就好</translation>
    </message>
    <message>
      <source>about {0} h</source>
      <translation>约 {0} 小时</translation>
    </message>
    <message>
      <source>about {0} h left</source>
      <translation>约剩 {0} 小时</translation>
    </message>
    <message>
      <source>about {0} min</source>
      <translation>约 {0} 分钟</translation>
    </message>
    <message>
      <source>about {0} min left</source>
      <translation>约剩 {0} 分钟</translation>
    </message>
    <message>
      <source>about {0} s</source>
      <translation>约 {0} 秒</translation>
    </message>
    <message>
      <source>about {0} s left</source>
      <translation>约剩 {0} 秒</translation>
    </message>
    <message>
      <source>just now</source>
      <translation>刚刚</translation>
    </message>
    <message>
      <source>{0} And {1} more like this: “Check the project” in Help lists and mends them.</source>
      <translation>{0}另外还有 {1} 处类似问题：“帮助”中的“检查项目”会列出并修复。</translation>
    </message>
    <message>
      <source>{0} at {1} %</source>
      <translation>{0}（{1}%）</translation>
    </message>
    <message>
      <source>{0} h</source>
      <translation>{0} 小时</translation>
    </message>
    <message>
      <source>{0} h ago</source>
      <translation>{0} 小时前</translation>
    </message>
    <message>
      <source>{0} min</source>
      <translation>{0} 分钟</translation>
    </message>
    <message>
      <source>{0} min ago</source>
      <translation>{0} 分钟前</translation>
    </message>
    <message>
      <source>{0} s</source>
      <translation>{0} 秒</translation>
    </message>
    <message>
      <source>{0} “Check the project” in Help says more, and mends it.</source>
      <translation>{0}“帮助”中的“检查项目”有更多说明，并能修复。</translation>
    </message>
    <message>
      <source>{0}%</source>
      <translation>{0}%</translation>
    </message>
    <message>
      <source>“{0}”</source>
      <translation>“{0}”</translation>
    </message>
  </context>
</TS>
